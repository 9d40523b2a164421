package minga.submission.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import minga.evidence.DetectedType;
import minga.web.Language;

/** Types of files that a form may be filled in with. */
public enum FormFileType {
    /** Word. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FormFileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that the content of a file shows. */
    static Optional<FormFileType> of(DetectedType type) {
        return type == DetectedType.DOCX ? Optional.of(DOCX)
                : type == DetectedType.XLSX ? Optional.of(XLSX) : Optional.empty();
    }

    void write(FormContent form, OutputStream out) throws IOException {
        if (this == DOCX) {
            new DocxFormWriter(form).write(out);
        } else {
            new XlsxFormWriter(form).write(out);
        }
    }

    FormFile read(Path file, Language language) throws IOException {
        return this == DOCX ? DocxFormReader.read(file, language) : XlsxFormReader.read(file, language);
    }
}
