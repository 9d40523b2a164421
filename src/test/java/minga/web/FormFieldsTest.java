package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that no password and no code of any page is ever shown again or kept. */
class FormFieldsTest {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*?\\bname=\"([^\"]+)\"(?:<[^>]*>|[^>])*>");
    private static final Pattern SECRET = Pattern
            .compile("type=\"password\"|one-time-code|data-passkey|name=\"(passkey|confirmacion-llave)\"");

    @Test
    void every_password_and_code_of_a_page_is_a_secret() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/minga"))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".ftlh")).toList()) {
                INPUT.matcher(Files.readString(page)).results().filter(input -> SECRET.matcher(input.group()).find())
                        .forEach(input -> found.add(input.group(1)));
            }
        }
        assertThat(found).hasSizeGreaterThan(4).allMatch(FormFields::isSecret);
    }

    @Test
    void what_was_typed_is_told_from_what_the_page_sends() {
        assertThat(FormFields.typedTexts(new Posted(Map.of("_csrf", List.of("0"), "password", List.of("secreta"),
                "revision", List.of("7"), "seen.17", List.of("antes"), "answer.17", List.of("después", " ")))))
                .containsExactly("después");
    }
}
