package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of reading and validating the settings. */
class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void nothing_need_be_said() {
        Settings settings = Settings.defaults(folder);
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.http().secure()).isFalse();
        assertThat(settings.database().embedded()).isTrue();
        assertThat(settings.database().url()).contains(folder.toString());
        assertThat(settings.session()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.content()).isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("portal.properties"),
                "minga.http.port=9001\nminga.session.hours=3\n");
        Settings settings = Settings
                .read(Map.of("MINGA_CONFIG", file.toString(), "MINGA_HTTP_PORT", "9002", "HOME", "/x"));
        assertThat(settings.http().port()).isEqualTo(9002);
        assertThat(settings.session()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(Map.of("MINGA_HTTP_PORT", "puerto", "MINGA_DB_POOL", "1", "MINGA_MAIL_TLS", "sí",
                "MINGA_MAIL_FROM", "nadie",
                "MINGA_DB_URL", "mysql://x", "MINGA_CONTENT", folder.resolve("none").toString(), "MINGA_PUBLIC_URL",
                "ftp://x")).faults())
                .hasSize(7)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("MINGA_HTTP_PORT: «puerto» no es un número entero de 1 a 65535"));
    }

    @Test
    void an_unknown_name_is_a_fault_and_the_nearest_is_offered() throws IOException {
        Path file = Files.writeString(folder.resolve("portal.properties"), "minga.mial.host=x\n");
        assertThat(faults(Map.of("MINGA_HTTP_PROT", "1", "MINGA_CONFIG", file.toString())).faults()).containsExactly(
                "MINGA_HTTP_PROT: nadie conoce este nombre; ¿quiso decir MINGA_HTTP_PORT?",
                "minga.mial.host: nadie conoce este nombre; ¿quiso decir minga.mail.host?");
    }

    @Test
    void a_file_that_was_named_must_exist() {
        assertThat(faults(Map.of("MINGA_CONFIG", folder.resolve("none").toString())).faults()).singleElement()
                .asString().contains("no existe");
    }

    @Test
    void listening_for_others_demands_the_public_address() {
        assertThat(faults(Map.of("MINGA_HTTP_ADDRESS", "0.0.0.0")).faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("MINGA_PUBLIC_URL"));
        Settings settings = Settings
                .read(Map.of("MINGA_HTTP_ADDRESS", "0.0.0.0", "MINGA_PUBLIC_URL", "https://minga.example.cl/"));
        assertThat(settings.http().publicUrl()).isEqualTo(URI.create("https://minga.example.cl"));
        assertThat(settings.http().secure()).isTrue();
    }

    @Test
    void passwords_are_never_printed() {
        Settings settings = Settings
                .read(Map.of("MINGA_DB_PASSWORD", "clave-bd", "MINGA_MAIL_PASSWORD", "clave-correo"));
        assertThat(settings.toString()).doesNotContain("clave-bd").doesNotContain("clave-correo");
    }

    /** An unknown name stops the start, so a text that names one leads nowhere. */
    @Test
    void every_setting_that_a_text_names_exists() throws IOException {
        Set<String> known = Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (String place : List.of("README.md", "index", "content", "deploy", "src/main/resources", "src/test/bench",
                ".ci")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Pattern.compile("MINGA_[A-Z_]*[A-Z]").matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .results()
                            .map(MatchResult::group).forEach(named::add);
                }
            }
        }
        assertThat(known).as("settings").containsAll(named);
    }

    private static InvalidSettings faults(Map<String, String> environment) {
        return catchThrowableOfType(InvalidSettings.class, () -> Settings.read(environment));
    }
}
