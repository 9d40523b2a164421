package minga.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Finds which parts of a file the public may have: for images all that is no metadata, for other files the whole. The
 * bytes that draw the image stay as they are.
 */
public final class MetadataFilter {

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

    /**
     * Writes an image without its metadata; does not close the stream.
     *
     * @return false where the file is no image of a format whose metadata are known; then nothing is written
     * @throws IOException where it is damaged, too
     */
    public static boolean writeImage(Path image, OutputStream out) throws IOException {
        String type = switch (FileTypeDetector.detect(image)) {
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case WEBP -> "image/webp";
            default -> "";
        };
        try {
            Optional<PartList> parts = filter(image, type);
            if (parts.isPresent()) {
                new FileContent(image, parts.get().parts(), "").writeTo(out, 0, parts.get().length());
            }
            return parts.isPresent();
        } catch (DamagedFile damaged) {
            throw new IOException(damaged);
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
