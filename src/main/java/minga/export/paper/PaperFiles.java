package minga.export.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the files that come with the formats for paper: style sheets, fonts, drawings. */
final class PaperFiles {

    static final String FOLDER = "/minga/export/paper/";
    static final String FONTS = FOLDER + "fonts/";

    private PaperFiles() {}

    /** @param path of the resource, which is there */
    static byte[] bytes(String path) {
        try (InputStream in = PaperFiles.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A drawing of the portal as a {@code data:} address. */
    static String image(String path) {
        return image(bytes(path));
    }

    /** An SVG document as a {@code data:} address, where no script of it runs. */
    static String image(byte[] svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }
}
