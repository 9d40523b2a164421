package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests that beans get what they need through their constructors (ADR 1). */
class InjectionTest {

    private static final String INJECT = "jakarta.inject.Inject";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("minga");

    @Test
    void nothing_is_injected_into_a_field() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (JavaField field : one.getFields()) {
                if (field.isAnnotatedWith(INJECT)) {
                    sins.add(field.getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }
}
