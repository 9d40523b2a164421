package minga.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minga.platform.Fault;

/**
 * The file types that may be uploaded as evidence: file name extensions with their media types. The sender's own word
 * counts nothing.
 */
public final class AllowedFileTypes {

    private static final int NAME_LIMIT = 150;

    private static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("pdf", "application/pdf"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"), Map.entry("webp", "image/webp"),
            Map.entry("txt", "text/plain"), Map.entry("csv", "text/csv"), Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"), Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"), Map.entry("mp4", "video/mp4"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("zip", "application/zip")));

    /** Names that share their content with the ending after them. */
    private static final Map<String, String> SAME_CONTENT = Map.of("jpeg", "jpg", "csv", "txt");

    private AllowedFileTypes() {}

    /** The media type of a file of that name; nothing where we do not take such files. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(TYPES.get(extension(name)));
    }

    /**
     * What is wrong with a file of that content under that name; nothing where the name says what the content is.
     *
     * @param name of a file whose ending is taken
     */
    static Optional<Fault> mismatch(String name, DetectedType content) {
        String said = extension(name);
        if (content.extension().isEmpty()) {
            return Optional.of(Fault.at("file", "evidence.fault.is." + content.name()));
        }
        String found = content.extension().get();
        return found.equals(SAME_CONTENT.getOrDefault(said, said)) ? Optional.empty()
                : Optional.of(Fault.at("file", "evidence.fault.renamed", said, found));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The endings that are taken, in order. */
    public static List<String> extensions() {
        return List.copyOf(TYPES.keySet());
    }

    /**
     * The name without the folders that some browsers send, without control characters, not longer than a name should
     * be.
     */
    public static String sanitizeName(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", " ").replaceAll("\\s+", " ").strip();
        int dot = name.lastIndexOf('.');
        if (name.length() <= NAME_LIMIT || dot < 1) {
            return name.length() <= NAME_LIMIT ? name : name.substring(0, NAME_LIMIT);
        }
        String end = name.substring(dot);
        return end.length() > NAME_LIMIT / 2 ? name.substring(0, NAME_LIMIT)
                : name.substring(0, NAME_LIMIT - end.length()) + end;
    }
}
