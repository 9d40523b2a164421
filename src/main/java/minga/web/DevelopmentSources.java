package minga.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads class path resources from the project's sources while somebody works on them: where the system property
 * {@code minga.sources} names the project's folder ({@code mvn -Pdev} sets it), pages, messages and assets are looked
 * up there first and read again whenever they change. Without the property nothing is looked up on the disk.
 */
final class DevelopmentSources {

    private static final String FOLDER = System.getProperty("minga.sources", "");
    private static final String ASSETS = "/minga-assets/";

    private DevelopmentSources() {}

    /** Whether the portal runs from the sources. */
    static boolean present() {
        return !FOLDER.isEmpty();
    }

    /** The source of a resource such as {@code /minga/web/parts.ftlh}; empty without the property. */
    static Optional<Path> path(String resource) {
        if (!present()) {
            return Optional.empty();
        }
        Path main = Path.of(FOLDER, "src", "main");
        return Optional.of(
                resource.startsWith(ASSETS) ? main.resolve("webapp/assets").resolve(resource.substring(ASSETS.length()))
                        : main.resolve("resources").resolve(resource.substring(1)));
    }

    /** The resource, from the sources or else from the class path; null where there is none. */
    static InputStream open(String resource) throws IOException {
        Path source = path(resource).filter(Files::isRegularFile).orElse(null);
        return source == null ? DevelopmentSources.class.getResourceAsStream(resource) : Files.newInputStream(source);
    }

    /** A number that changes when the source of the resource does; 0 where it has none. */
    static long stamp(String resource) {
        return path(resource).map(source -> source.toFile().lastModified() * 31 + source.toFile().length()).orElse(0L);
    }
}
