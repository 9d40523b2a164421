package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests that beans get what they need through their constructors (ADR 1). */
class InjectionTest {

    private static final String INJECT = "jakarta.inject.Inject";

    private static final List<String> NORMAL_SCOPES = List.of("jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped");

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

    /** The client proxy of another class loader answers a package-private method itself, without its bean's fields. */
    @Test
    void a_bean_behind_a_proxy_is_called_by_public_methods_only() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            if (NORMAL_SCOPES.stream().noneMatch(one::isAnnotatedWith)) {
                continue;
            }
            for (JavaMethod method : one.getMethods()) {
                boolean proxied = !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.isAnnotatedWith("jakarta.enterprise.inject.Produces");
                boolean called = method.getAccessesToSelf().stream()
                        .anyMatch(call -> !call.getOriginOwner().equals(one));
                if (proxied && called) {
                    sins.add(method.getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }
}
