package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Architecture rules on calls: of the connection's own address, of beans of a scope, of periodic executors. */
class ForbiddenCallTest {

    private static final Pattern OF_THE_CONNECTION = Pattern.compile(
            "jakarta\\.ws\\.rs\\.core\\.UriInfo\\.(getBaseUri|getAbsolutePath|getRequestUri|resolve|"
                    + "relativize)\\w*\\(.*"
                    + "|jakarta\\.servlet\\.\\S*\\.(getRequestURL|getServerName|getServerPort|getScheme|isSecure|"
                    + "getRemote\\w+|sendRedirect)\\(.*");

    private static final Pattern PERIODIC = Pattern
            .compile(".*\\.(scheduleAtFixedRate|scheduleWithFixedDelay)\\(.*|java\\.util\\.Timer\\.<init>\\(.*");

    /** Behind a proxy the connection has another scheme, host and port than people typed: those are in the settings. */
    @Test
    void no_address_is_made_of_what_the_connection_says() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : ArchitectureTest.HOUSE) {
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                if (OF_THE_CONNECTION.matcher(call.getTarget().getFullName()).matches()
                        && !ArchitectureTest.outer(one).equals("AuthorizationFilter")
                        && !ArchitectureTest.outer(one).equals("RequestContextFilter")) {
                    sins.add(one.getName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    /**
     * A bean of a request or of the application is called through a stand-in that the server may define in another
     * class loader, where a method without a modifier cannot be stood in for: it would run on the empty stand-in
     * itself.
     */
    @Test
    void what_others_call_on_a_bean_of_a_scope_is_public() {
        Set<String> sins = new TreeSet<>();
        Set<JavaClass> handedOut = ArchitectureTest.HOUSE.stream().flatMap(one -> one.getMethods().stream())
                .filter(ForbiddenCallTest::scoped)
                .map(JavaMethod::getRawReturnType).collect(Collectors.toSet());
        assertThat(handedOut).extracting(JavaClass::getSimpleName).contains("RequestContext");
        for (JavaClass one : ArchitectureTest.HOUSE) {
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                JavaClass bean = call.getTargetOwner();
                boolean scoped = scoped(bean) || handedOut.contains(bean);
                boolean open = call.getTarget().resolveMember().stream()
                        .allMatch(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.STATIC)
                                || member instanceof JavaConstructor);
                if (scoped && !one.equals(bean) && !open && !one.getName().startsWith(bean.getName() + "$")) {
                    sins.add(one.getSimpleName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    /** An executor drops a periodic task at its first exception and tells nobody; {@code PeriodicTask} does not. */
    @Test
    void periodic_work_is_scheduled_as_a_task_that_survives_its_failures() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : ArchitectureTest.HOUSE) {
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                if (PERIODIC.matcher(call.getTarget().getFullName()).matches()
                        && !ArchitectureTest.outer(one).equals("PeriodicTask")) {
                    sins.add(one.getName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    private static boolean scoped(CanBeAnnotated one) {
        return one.isAnnotatedWith("jakarta.enterprise.context.RequestScoped")
                || one.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");
    }
}
