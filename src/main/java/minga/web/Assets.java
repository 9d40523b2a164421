package minga.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import minga.platform.Sha256;

/**
 * Static files of the portal for browsers (styles, fonts, images, scripts), read once from the class path, each with a
 * fingerprint of its bytes in its address, so that browsers can cache it forever.
 */
public final class Assets {

    /** A file and what it is. */
    record Asset(byte[] bytes, String type, String print) {}

    private static final String PREFIX = "/assets/";
    private static final Pattern NAME = Pattern.compile("[a-z]+/[A-Za-z0-9-]+\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
            "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon", "woff2", "font/woff2", "txt",
            "text/plain;charset=UTF-8");
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /** True for an address of such a file. */
    static boolean serves(String path) {
        return path.startsWith(PREFIX);
    }

    /**
     * The address of a file such as {@code css/base.css}; it changes when the file changes, so browsers may keep it for
     * ever.
     */
    public static String address(String name) {
        return find(name).map(asset -> PREFIX + name + "?v=" + asset.print()).orElse(PREFIX + name);
    }

    static Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional
                .ofNullable(DevelopmentSources.present() ? read(name) : KNOWN.computeIfAbsent(name, Assets::read));
    }

    private static Asset read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream file = type == null ? null : DevelopmentSources.open("/minga-assets/" + name)) {
            if (file == null) {
                return null;
            }
            byte[] bytes = file.readAllBytes();
            return new Asset(bytes, type, Sha256.hex(bytes).substring(0, 12));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
