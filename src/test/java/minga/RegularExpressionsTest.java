package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Tests that the time of every regular expression in the sources grows no faster than its text. One that is not is
 * rewritten, whoever's text it reads.
 */
class RegularExpressionsTest {

    private static final int LENGTH = 10_000;
    private static final long MOST_MILLIS = 40;
    private static final int TRIES = 3;
    /** Before an expression: it is held against a whole text, or sought in one. */
    private static final char WHOLE = '=';
    private static final char SEARCHED = '~';
    private static final Pattern SEARCH = Pattern
            .compile("\\.(?:find|results|lookingAt|splitAsStream)\\(|matcher\\([^;]{1,200}\\.replace");
    private static final Set<String> FIRST_ARGUMENT = Set.of("compile", "matches", "replaceAll", "replaceFirst",
            "split");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+: ((?:[^{}]|\\{[^{}]*+})++)}");

    @Test
    void each_is_linear_on_hostile_texts() throws IOException {
        Set<String> sins = new TreeSet<>();
        Map<String, Set<String>> all = found();
        assertThat(all).hasSizeGreaterThan(60).containsKeys(SEARCHED + "\\p{M}+", WHOLE + "[0-9a-f]{64}");
        for (Map.Entry<String, Set<String>> one : all.entrySet()) {
            hostile(one.getKey().substring(1)).stream().map(text -> sin(one.getKey(), text))
                    .filter(sin -> !sin.isEmpty()).findFirst()
                    .ifPresent(sin -> sins.add(one.getKey().substring(1) + " in " + one.getValue() + sin));
        }
        assertThat(sins).isEmpty();
    }

    private static String sin(String regex, String text) {
        String on = " on " + text.substring(0, 12) + "…" + text.substring(text.length() - 4);
        try {
            return slow(regex.substring(1), regex.charAt(0) == WHOLE, text) ? " is slow" + on : "";
        } catch (StackOverflowError deep) {
            return " needs a frame a letter" + on;
        }
    }

    private static boolean slow(String regex, boolean whole, String text) {
        Pattern pattern = Pattern.compile(regex);
        for (int tries = 0; tries < TRIES; tries++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (whole) {
                pattern.matcher(text).matches();
            }
            Matcher search = pattern.matcher(text);
            while (!whole && search.find()) {
                // to the end, as replacing and splitting do
            }
            if (TimeUnit.NANOSECONDS
                    .toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) <= MOST_MILLIS) {
                return false;
            }
        }
        return true;
    }

    /** Runs of each letter and pair of letters of the expression, with an end that fits nothing and one that does. */
    private static Set<String> hostile(String regex) {
        Set<String> letters = new LinkedHashSet<>(List.of("a", "1", " ", "-", ".", "@", "/", "\n", "%", ";"));
        regex.chars().filter(letter -> letter < 0x80 && !Character.isLetterOrDigit(letter))
                .forEach(letter -> letters.add(Character.toString(letter)));
        Set<String> cores = new LinkedHashSet<>(letters);
        for (String one : List.of("a", "1", ".", " ")) {
            letters.forEach(other -> cores.add(one + other));
        }
        literals(regex).forEach(cores::add);
        Set<String> texts = new LinkedHashSet<>();
        for (String core : cores) {
            String run = core.repeat(LENGTH / core.length());
            texts.add(run);
            texts.add(run + "\u0001");
            texts.add(run + "z");
            literals(regex).stream().limit(1).forEach(start -> texts.add(start + run + "\u0001"));
        }
        return texts;
    }

    private static List<String> literals(String regex) {
        return Pattern.compile("[A-Za-z0-9/:@=\"]{2,20}+").matcher(regex.replaceAll("\\\\.", " ")).results()
                .map(found -> found.group()).toList();
    }

    private static Map<String, Set<String>> found() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"));
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                Finder finder = new Finder(unit, all, unread);
                unit.accept(finder.constants, null);
                unit.accept(finder, null);
            }
        }
        assertThat(unread).as("a regular expression is a constant").isEmpty();
        return all;
    }

    /**
     * Collects the expressions of a file: literals, sums of them, constants of the same file, and those in addresses.
     */
    private static final class Finder extends TreeScanner<Void, Void> {
        private final String file;
        private final boolean searches;
        private final Map<String, Set<String>> all;
        private final List<String> unread;
        private final Map<String, ExpressionTree> values = new HashMap<>();
        private final TreeScanner<Void, Void> constants = new TreeScanner<>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                values.put(variable.getName().toString(), variable.getInitializer());
                return super.visitVariable(variable, nothing);
            }
        };

        Finder(CompilationUnitTree unit, Map<String, Set<String>> all, List<String> unread) {
            this.file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            this.searches = SEARCH.matcher(unit.toString()).find();
            this.all = all;
            this.unread = unread;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && FIRST_ARGUMENT.contains(method.getIdentifier().toString()) && ofText(method, call)) {
                boolean either = call.getArguments().get(0) instanceof ConditionalExpressionTree;
                for (ExpressionTree one : either ? both((ConditionalExpressionTree) call.getArguments().get(0))
                        : List.of(call.getArguments().get(0))) {
                    String regex = value(one);
                    if (regex == null) {
                        unread.add(file + ": " + call);
                    } else {
                        all.computeIfAbsent(way(method.getIdentifier().toString()) + regex, none -> new TreeSet<>())
                                .add(file);
                    }
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private char way(String method) {
            return method.equals("matches") || method.equals("compile") && !searches ? WHOLE : SEARCHED;
        }

        private static List<ExpressionTree> both(ConditionalExpressionTree either) {
            return List.of(either.getTrueExpression(), either.getFalseExpression());
        }

        /**
         * {@code Pattern.compile} and the methods of strings; not those of a matcher or of a class of ours, which take
         * no text.
         */
        private boolean ofText(MemberSelectTree method, MethodInvocationTree call) {
            String name = method.getIdentifier().toString();
            String of = method.getExpression().toString();
            return switch (name) {
                case "compile" -> of.equals("Pattern");
                case "replaceAll", "replaceFirst" -> call.getArguments().size() == 2;
                case "matches" -> call.getArguments().size() == 1;
                default -> !call.getArguments().isEmpty() && Character.isLowerCase(of.charAt(0));
            };
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && text.contains("{") && text.contains(": ")) {
                PLACE.matcher(text).results().forEach(
                        place -> all.computeIfAbsent(WHOLE + place.group(1), none -> new TreeSet<>()).add(file));
            }
            return super.visitLiteral(literal, nothing);
        }

        private String value(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> String.valueOf(literal.getValue());
                case BinaryTree sum ->
                    value(sum.getLeftOperand()) == null || value(sum.getRightOperand()) == null ? null
                            : value(sum.getLeftOperand()) + value(sum.getRightOperand());
                case IdentifierTree name when values.get(name.getName().toString()) != null ->
                    value(values.get(name.getName().toString()));
                case null, default -> null;
            };
        }
    }
}
