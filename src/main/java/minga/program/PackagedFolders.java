package minga.program;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that travel inside the WAR; every server unpacks it, so they are folders of the disk, and they lie beside {@code minga.jar}. */
final class PackagedFolders {

    private PackagedFolders() {}

    /** The folder with this name among the classes, if the program was built with one. */
    static Optional<Path> folder(String name) {
        String home = System.getProperty("minga.home");
        return home == null ? amongClasses(name) : Optional.of(Path.of(home, "minga", "WEB-INF", "classes", name)).filter(Files::isDirectory);
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
