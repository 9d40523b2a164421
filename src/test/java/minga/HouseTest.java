package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Tests the rules of the source code: sizes of files and methods, comments on packages, no leftovers. */
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PAGES = Path.of("src/main/resources/minga");
    private static final int FILE_LIMIT = 300;
    private static final int METHOD_LIMIT = 40;
    private static final int PAGE_LIMIT = 250;
    private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern CATCHES_ALL = Pattern.compile("catch \\([^)]*\\b(Exception|Throwable)\\s+\\w+\\)");

    private static final Pattern ON_THE_RUNNING_PORTAL = Pattern
            .compile("(?m)^@ExtendWith\\([^)]*RunningPortal\\.class");

    private static final Pattern WALL_CLOCK = Pattern.compile(
            "Thread\\.sleep|SECONDS\\.sleep|LockSupport|waitForTimeout|assertTimeout|@Timeout|currentTimeMillis"
                    + "|nanoTime\\(\\) *[-<>]|[-<>] *System\\.nanoTime|waitFor\\([0-9]|Measured\\.wall[^;]*isLessThan");

    @Test
    void no_file_is_longer_than_a_person_reads() {
        Set<String> sins = new TreeSet<>();
        for (Path file : files(".java", MAIN, TESTS)) {
            long lines = lines(file).size();
            if (lines > FILE_LIMIT) {
                sins.add(file + ": " + lines + " lines");
            }
        }
        assertThat(sins).as("at most %d lines a file", FILE_LIMIT).isEmpty();
    }

    @Test
    void no_page_is_longer_than_a_person_reads() {
        Set<String> sins = new TreeSet<>();
        for (Path file : files(".ftlh", PAGES)) {
            long lines = lines(file).size();
            if (lines > PAGE_LIMIT) {
                sins.add(file + ": " + lines + " lines");
            }
        }
        assertThat(sins).as("at most %d lines a page", PAGE_LIMIT).isEmpty();
    }

    @Test
    void whoever_uses_the_running_portal_holds_it_alone() throws IOException {
        Set<String> sins = new TreeSet<>();
        for (Path file : files(".java", TESTS)) {
            String text = Files.readString(file);
            if (ON_THE_RUNNING_PORTAL.matcher(text).find() && !text.contains("@ResourceLock(RunningPortal.LOCK)")) {
                sins.add(file.toString());
            }
        }
        assertThat(sins).as("classes run two at a time: @ResourceLock(RunningPortal.LOCK)").isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
        Set<String> sins = new TreeSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files(".java", MAIN, TESTS)));
            SourcePositions places = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new MethodLengths(unit, places, sins), null);
            }
        }
        assertThat(sins).as("at most %d lines a method", METHOD_LIMIT).isEmpty();
    }

    @Test
    void every_package_says_at_its_door_what_it_is_what_it_promises_and_where_to_begin() {
        Set<String> sins = new TreeSet<>();
        for (Path folder : files(".java", MAIN).stream().map(Path::getParent).collect(Collectors.toSet())) {
            Path door = folder.resolve("package-info.java");
            if (!Files.exists(door)) {
                sins.add(folder + " has no package-info.java");
                continue;
            }
            String words = String.join("\n", lines(door));
            if (words.split("<p>").length != 3 || !words.contains("{@link")) {
                sins.add(door + " has not its three paragraphs, or names no class to begin with");
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(found(LATER, files("", MAIN, Path.of("src/main/resources"), Path.of("src/main/webapp")))).isEmpty();
    }

    @Test
    void nobody_catches_everything() {
        assertThat(found(CATCHES_ALL, files(".java", MAIN))).isEmpty();
    }

    /**
     * Tests wait for conditions, by {@code Patience}, and assert times by {@code Measured}: a busy machine makes none
     * fail.
     */
    @Test
    void no_test_depends_on_the_clock_on_the_wall() {
        List<Path> tests = files(".java", TESTS).stream()
                .filter(file -> !file.toString().contains("/harness/") && !file.toString().endsWith("Bench.java")
                        && !file.endsWith("HouseTest.java") && !file.endsWith("ArchitectureTest.java"))
                .toList();
        assertThat(found(WALL_CLOCK, tests)).isEmpty();
    }

    private static Set<String> found(Pattern sin, List<Path> files) {
        Set<String> sins = new TreeSet<>();
        for (Path file : files) {
            if (file.toString().matches(".*\\.(java|ftlh|properties|sql|css|js|xml)")) {
                lines(file).stream().filter(line -> sin.matcher(line).find())
                        .forEach(line -> sins.add(file + ": " + line.strip()));
            }
        }
        return sins;
    }

    private static List<Path> files(String ending, Path... roots) {
        return Stream.of(roots).filter(Files::exists).flatMap(root -> {
            try (Stream<Path> all = Files.walk(root)) {
                return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList()
                        .stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** Measures each method from its first line to its last, annotations included. */
    private static final class MethodLengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions places;
        private final Set<String> sins;

        MethodLengths(CompilationUnitTree unit, SourcePositions places, Set<String> sins) {
            this.unit = unit;
            this.places = places;
            this.sins = sins;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = unit.getLineMap().getLineNumber(places.getStartPosition(unit, method));
            long last = unit.getLineMap().getLineNumber(places.getEndPosition(unit, method));
            if (last - first + 1 > METHOD_LIMIT) {
                sins.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + (last - first + 1)
                        + " lines");
            }
            return super.visitMethod(method, nothing);
        }
    }
}
