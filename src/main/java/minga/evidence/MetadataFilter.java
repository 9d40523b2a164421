package minga.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Finds which parts of a file the public may have: for images all that is no metadata, for other files the whole. The
 * bytes that draw the image stay as they are.
 */
final class MetadataFilter {

    private MetadataFilter() {}

    /** A filter of one format. */
    private interface Format {
        PartList filter(FileBytes file) throws IOException, DamagedFile;
    }

    /**
     * The parts without metadata; nothing for a format whose metadata stay.
     *
     * @throws DamagedFile where the file is not of that format throughout
     */
    static Optional<PartList> filter(Path file, String mediaType) throws IOException, DamagedFile {
        Optional<Format> format = format(mediaType);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(format.get().filter(new FileBytes(channel)));
        }
    }

    private static Optional<Format> format(String mediaType) {
        return Optional.ofNullable(switch (mediaType) {
            case "image/jpeg" -> JpegMetadataFilter::filter;
            case "image/png" -> PngMetadataFilter::filter;
            case "image/webp" -> WebpMetadataFilter::filter;
            default -> null;
        });
    }
}
