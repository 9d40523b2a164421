package minga.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Copies the WAR without the libraries and classes that the program has on its class path already, which the server
 * asks first; only classes with an annotation that the server acts upon stay. The server reads every class of a WAR,
 * and whatever those name, to look for annotations, which would be a third of the start.
 */
final class SlimWar {

    private static final List<String> ACTED_UPON = List.of("Ljakarta/ws/rs/", "Ljakarta/enterprise/",
            "Ljakarta/inject/",
            "Ljakarta/servlet/annotation/");

    private final Path classes;
    private final Set<Path> libraries;
    private final JarFile program;

    private SlimWar(Path classes, Set<Path> libraries, JarFile program) {
        this.classes = classes;
        this.libraries = libraries;
        this.program = program;
    }

    /** Lays the copy out in the folder and answers it. */
    static Path of(Path home, Path folder) throws IOException {
        Path war = home.resolve("minga");
        try (JarFile program = new JarFile(home.resolve("minga.jar").toFile()); Stream<Path> walk = Files.walk(war)) {
            String path = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            SlimWar slim = new SlimWar(war.resolve("WEB-INF").resolve("classes"),
                    Arrays.stream(path.split(" ")).map(home::resolve).collect(Collectors.toSet()), program);
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (slim.keeps(file)) {
                    Path copy = folder.resolve(war.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    private boolean keeps(Path file) throws IOException {
        if (!file.startsWith(classes)) {
            return !libraries.contains(file);
        }
        String name = classes.relativize(file).toString();
        return name.endsWith(".class") && (program.getEntry(name.replace('\\', '/')) == null || isActedUpon(file));
    }

    /** A class file names its annotations in plain letters. */
    private static boolean isActedUpon(Path file) throws IOException {
        String letters = Files.readString(file, StandardCharsets.ISO_8859_1);
        return ACTED_UPON.stream().anyMatch(letters::contains);
    }
}
