package minga.evidence;

import java.util.Optional;

/**
 * What a file is by its content. A constant with a file name extension may be uploaded under a name that ends so; the
 * others are refused with words of their own ({@code evidence.fault.is.…}).
 */
public enum DetectedType {
    PDF("pdf"), DOCX("docx"), XLSX("xlsx"), PPTX("pptx"), ODT("odt"), ODS("ods"), ODP("odp"), DOC("doc"), XLS("xls"),
    PPT("ppt"), JPEG("jpg"), PNG("png"), WEBP("webp"), MP4("mp4"), MP3("mp3"), TEXT("txt"), ZIP("zip"),
    /** An office document with macros, or an add-in. */
    MACROS,
    /** Protected by a password. */
    ENCRYPTED,
    /** A program, or an archive with one. */
    PROGRAM,
    /** A shell or other script. */
    SCRIPT,
    /** HTML, SVG or XML. */
    MARKUP,
    /** An image of another format. */
    IMAGE,
    /** A video of another format. */
    VIDEO,
    /** A sound of another format. */
    AUDIO,
    /** An archive of another format. */
    ARCHIVE,
    /** A document of another format. */
    DOCUMENT,
    /** An archive that would unpack to too much, into other folders, or otherwise than it says. */
    UNSAFE_ARCHIVE,
    /** It begins as a known format, and does not go on so. */
    DAMAGED,
    /** Nothing that is known. */
    UNKNOWN;

    private final String extension;

    DetectedType() {
        this(null);
    }

    DetectedType(String extension) {
        this.extension = extension;
    }

    /** How the names of such files end; nothing where they are not taken. */
    public Optional<String> extension() {
        return Optional.ofNullable(extension);
    }
}
