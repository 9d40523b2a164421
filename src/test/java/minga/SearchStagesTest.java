package minga;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the allowed dependencies between the stages of {@code minga.search.lucene}. */
class SearchStagesTest {

    /** Which stage of the search may import which; only the composition in search.lucene itself may import all. */
    static final Map<String, Set<String>> STAGES_MAY_IMPORT = Map.ofEntries(
            entry("analysis", Set.of()),
            entry("schema", Set.of("analysis")),
            entry("document", Set.of("analysis", "schema")),
            entry("facets", Set.of("schema")),
            entry("snapshot", Set.of("document", "facets", "schema")),
            entry("query", Set.of("analysis", "schema")),
            entry("expansion", Set.of("analysis", "facets", "query", "schema", "snapshot")),
            entry("ranking", Set.of("facets", "query", "schema", "snapshot")),
            entry("passages", Set.of("analysis", "document", "query", "schema")),
            entry("lifecycle", Set.of("document", "expansion", "facets", "schema", "snapshot")),
            entry("suggest", Set.of("analysis", "document", "expansion", "facets", "lifecycle", "query", "ranking",
                    "schema",
                    "snapshot")),
            entry("related", Set.of("analysis", "document", "expansion", "facets", "lifecycle", "passages", "query",
                    "ranking",
                    "schema", "snapshot")));

    private static final String SEARCH = "minga.search.lucene";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(SEARCH);

    @Test
    void stages_import_only_what_their_table_allows() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String from = stage(one);
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = stage(target);
                boolean allowed = from.equals(to) || STAGES_MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
                if (!from.isEmpty() && target.getPackageName().startsWith(SEARCH) && !allowed) {
                    sins.add(from + " imports " + (to.isEmpty() ? "the composition" : to) + ": " + one.getName()
                            + " uses "
                            + target.getName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void stages_form_no_cycle() {
        SlicesRuleDefinition.slices().matching(SEARCH + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_stages_are_those_of_the_table_and_of_the_readme() throws IOException {
        Set<String> stages = CLASSES.stream().map(SearchStagesTest::stage).filter(stage -> !stage.isEmpty())
                .collect(Collectors.toSet());
        assertThat(STAGES_MAY_IMPORT.keySet()).isEqualTo(stages);
        Map<String, Set<String>> map = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `search\\.lucene\\.(\\w+)` \\|[^|]*\\|([^|]*)\\|$")
                .matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            map.put(row.group(1), row.group(2).isBlank() ? Set.of() : Set.of(row.group(2).strip().split(", ")));
        }
        assertThat(map).isEqualTo(STAGES_MAY_IMPORT);
    }

    /** The package below search.lucene; empty for every other class, also for those of search.lucene itself. */
    private static String stage(JavaClass one) {
        String name = one.getBaseComponentType().getPackageName();
        return name.startsWith(SEARCH + ".") ? name.substring(SEARCH.length() + 1) : "";
    }
}
