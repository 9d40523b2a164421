package minga.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import minga.evidence.AllowedFileTypes;
import minga.evidence.EvidenceStore;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;
import minga.web.Multipart;
import minga.web.Multipart.Part;

/**
 * Result of a file upload form: title, visibility, stored file, faults.
 *
 * @param title what the file is to be called; may be null
 * @param open true where all may see it
 * @param seen what the means of verification said when the form was shown; empty where it said nothing; null where the
 * form did not tell
 * @param name of the file, clean
 * @param stored the bytes, safe in the store; null where something stood in the way
 * @param faults what stood in the way
 */
record UploadedFile(String title, boolean open, String seen, String name, EvidenceStore.StoredFile stored,
        List<Fault> faults) {

    /** Reads the rest of the form and puts its file into the store. */
    static UploadedFile read(EvidenceStore store, Multipart form) throws IOException {
        String title = null;
        String seen = null;
        boolean open = false;
        UploadedFile file = new UploadedFile(null, false, null, "", null,
                List.of(Fault.at("file", "evidence.fault.none")));
        try {
            for (Optional<Part> part = form.next(); part.isPresent(); part = form.next()) {
                if ("file".equals(part.get().name()) && !file.name.isEmpty()) {
                    // One file a request: what was stored before it is named by nobody, and is swept away.
                    return new UploadedFile(title, open, seen, file.name, null,
                            List.of(Fault.at("file", "evidence.fault.oneOnly")));
                }
                switch (part.get().name()) {
                    case "title" -> title = Text.orNull(part.get().words());
                    case "seen" -> seen = part.get().words();
                    case "open" -> open = "si".equals(part.get().words());
                    case "file" -> file = store(store, part.get().file().orElse(""), part.get().bytes());
                    default -> {
                    }
                }
            }
        } catch (EOFException | UncheckedIOException broken) {
            file = file.withFault(Fault.at("file", "evidence.fault.broken"));
        }
        return new UploadedFile(title, open, seen, file.name, file.stored, file.faults);
    }

    /** Puts a file into the store, or says what stands in the way. */
    static UploadedFile store(EvidenceStore store, String sentName, InputStream bytes) {
        String name = AllowedFileTypes.sanitizeName(sentName);
        UploadedFile file = new UploadedFile(null, false, null, name, null, List.of());
        if (name.isEmpty()) {
            return file.withFault(Fault.at("file", "evidence.fault.none"));
        }
        if (AllowedFileTypes.mediaType(name).isEmpty()) {
            return file.withFault(
                    Fault.at("file", "evidence.fault.kind", String.join(", ", AllowedFileTypes.extensions())));
        }
        try {
            return new UploadedFile(null, false, null, name, store.store(bytes, name), List.of());
        } catch (Invalid refused) {
            return file.withFault(refused.faults().get(0));
        }
    }

    /** The same with that title and those words of the means. */
    UploadedFile described(String newTitle, String newSeen) {
        return new UploadedFile(newTitle, open, newSeen, name, stored, faults);
    }

    /** Nothing uploaded yet, or nothing that could be taken. */
    static UploadedFile none(List<Fault> faults) {
        return new UploadedFile("", false, null, "", null, faults);
    }

    /** The same with these faults, if there are any. */
    UploadedFile withFaults(List<Fault> more) {
        return more.isEmpty() ? this : withFault(more.get(0));
    }

    private UploadedFile withFault(Fault fault) {
        return new UploadedFile(title, open, seen, name, null, List.of(fault));
    }
}
