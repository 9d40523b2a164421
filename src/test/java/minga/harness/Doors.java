package minga.harness;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds all resource methods by their annotations. */
public final class Doors {

    /** One door: the word (GET, POST), the address with its places in braces, and the method behind it. */
    public record Door(String verb, String address, Method method) {

        /** An address that fits, with something in each place that names nobody's. */
        public String example() {
            return address.replaceAll("\\{\\w+: \\([^()]*\\)\\?}", "")
                    .replaceAll("\\{[^{}]*\\[0-9a-f]\\{64}}", "0".repeat(64))
                    .replaceAll("\\{[^{}]*\\\\d[^{}]*(\\{[^{}]*})?[^{}]*}", "999999999")
                    .replaceAll("\\{\\w+: (\\w+)(\\|\\w+)+}", "$1").replaceAll("\\{[^{}]*(\\{[^{}]*})*[^{}]*}", "nada");
        }

        /** What kind of form it takes. */
        public String form() {
            Consumes takes = method.getAnnotation(Consumes.class);
            return takes == null ? "application/x-www-form-urlencoded" : takes.value()[0];
        }

        @Override
        public String toString() {
            return verb + " " + address;
        }
    }

    private Doors() {}

    public static List<Door> all() {
        List<Door> doors = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("minga")) {
            if (one.isAnnotatedWith(Path.class)) {
                Class<?> type = one.reflect();
                Stream.of(type.getDeclaredMethods()).forEach(method -> verb(method)
                        .ifPresent(verb -> doors.add(new Door(verb,
                                joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class)), method))));
            }
        }
        doors.sort(Comparator.comparing(Door::toString));
        return doors;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst();
    }

    private static String joined(Path house, Path room) {
        String address = "/" + house.value() + "/" + (room == null ? "" : room.value());
        String clean = address.replaceAll("/{2,}", "/");
        return clean.length() > 1 ? clean.replaceAll("/$", "") : clean;
    }
}
