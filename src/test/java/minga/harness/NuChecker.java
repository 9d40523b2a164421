package minga.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the Nu HTML Checker in a class loader of its own, because it brings old versions of many libraries. */
public final class NuChecker {

    private static final Class<?> VALIDATOR = load();

    private NuChecker() {}

    /** Fails with every error of the page, as the server sent it. */
    public static void check(String html) {
        List<String> errors = errors(html);
        if (!errors.isEmpty()) {
            throw new AssertionError("The page has " + errors.size() + " errors:\n" + String.join("\n", errors));
        }
    }

    static List<String> errors(String html) {
        try (JsonReader reader = Json.createReader(new StringReader(told(html)))) {
            return reader.readObject().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .filter(message -> message.getString("type").endsWith("error"))
                    .map(message -> "error in line " + message.getInt("lastLine", 0) + ": "
                            + message.getString("message")
                            + " — " + message.getString("extract", ""))
                    .toList();
        }
    }

    /** It finds its own parts through the thread, so the thread must look where they are. */
    private static String told(String html) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(VALIDATOR.getClassLoader());
        try {
            Object validator = VALIDATOR.getDeclaredConstructor().newInstance();
            return (String) VALIDATOR.getMethod("validate", InputStream.class)
                    .invoke(validator, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Class<?> load() {
        try (Stream<Path> jars = Files.list(Path.of("target/nu"))) {
            URL[] urls = jars.map(NuChecker::url).toArray(URL[]::new);
            return new URLClassLoader("nu", urls, ClassLoader.getPlatformClassLoader())
                    .loadClass("nu.validator.client.EmbeddedValidator");
        } catch (IOException | ClassNotFoundException missing) {
            throw new AssertionError("The checker lies in target/nu after: mvn pre-integration-test", missing);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
