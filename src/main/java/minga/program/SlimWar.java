package minga.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The WAR without the libraries that the launcher has on its class path already. The server reads every class of every
 * library of a WAR to look for annotations, which is a third of the start, and none of ours has any.
 */
final class SlimWar {

    private SlimWar() {}

    /** Lays the copy out in the folder and answers it. */
    static Path of(Path home, Path folder) throws IOException {
        Path war = home.resolve("minga");
        Set<Path> known = onClassPath(home);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(war)) {
            all = walk.filter(path -> !known.contains(path)).toList();
        }
        for (Path path : all) {
            Path copy = folder.resolve(war.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
        return folder;
    }

    private static Set<Path> onClassPath(Path home) throws IOException {
        try (JarFile launcher = new JarFile(home.resolve("minga.jar").toFile())) {
            String path = launcher.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.stream(path.split(" ")).map(home::resolve).collect(Collectors.toSet());
        }
    }
}
