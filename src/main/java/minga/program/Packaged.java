package minga.program;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that travel inside the WAR; every server unpacks it, so they are folders of the disk. */
final class Packaged {

    private Packaged() {}

    /** The folder with this name among the classes, if the program was built with one. */
    static Optional<Path> folder(String name) {
        URL found = Packaged.class.getClassLoader().getResource(name);
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
