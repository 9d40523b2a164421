package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Architecture test that packages do not depend on each other in a circle. */
class RoomCyclesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("minga");

    /** Computed from what the classes really use, whatever the table says. */
    @Test
    void rooms_form_no_cycle() {
        SlicesRuleDefinition.slices().matching("minga.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /** A table with a cycle would allow one. */
    @Test
    void the_table_allows_no_cycle() {
        Map<String, Set<String>> left = new TreeMap<>(ArchitectureTest.MAY_IMPORT);
        while (left.values().removeIf(imports -> imports.stream().noneMatch(left::containsKey))) {
            assertThat(left.size()).isLessThan(ArchitectureTest.MAY_IMPORT.size());
        }
        assertThat(left.keySet()).as("rooms that import each other in a circle, or one that does").isEmpty();
    }
}
