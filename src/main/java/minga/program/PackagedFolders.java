package minga.program;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds folders that are packaged inside the WAR ({@code content}, {@code index}). Every server unpacks the WAR, so
 * they are folders on the disk; they also lie beside {@code minga.jar}.
 */
final class PackagedFolders {

    private PackagedFolders() {}

    /** The folder with this name among the classes, if the program was built with one. */
    static Optional<Path> folder(String name) {
        String home = System.getProperty("minga.home");
        return home == null ? amongClasses(name)
                : Optional.of(Path.of(home, "minga", "WEB-INF", "classes", name)).filter(Files::isDirectory);
    }

    private static Optional<Path> amongClasses(String name) {
        URL found = PackagedFolders.class.getClassLoader().getResource(name);
        if (found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(found.toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
