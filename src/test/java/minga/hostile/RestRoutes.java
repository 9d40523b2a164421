package minga.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists all routes, read from the resource classes, so that none is forgotten. */
final class RestRoutes {

    /** One route; {@code path} may hold places in braces. */
    record Route(String method, String path) {

        /** The path with each place filled in. */
        String filled(String with) {
            return path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", with);
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    private RestRoutes() {}

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("minga")) {
            if (one.isAnnotatedWith(Path.class)) {
                collect(one.reflect(), routes);
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static void collect(Class<?> resource, List<Route> routes) {
        for (Method method : resource.getDeclaredMethods()) {
            String verb = verb(method);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                routes.add(new Route(verb,
                        joined(resource.getAnnotation(Path.class).value(), below == null ? "" : below.value())));
            }
        }
    }

    private static String verb(Method method) {
        if (method.isAnnotationPresent(GET.class)) {
            return "GET";
        }
        if (method.isAnnotationPresent(POST.class)) {
            return "POST";
        }
        return method.isAnnotationPresent(PUT.class) ? "PUT"
                : method.isAnnotationPresent(DELETE.class) ? "DELETE" : null;
    }

    private static String joined(String above, String below) {
        String path = ("/" + above + "/" + below).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
