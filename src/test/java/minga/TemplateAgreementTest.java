package minga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import minga.practice.PracticeTemplate;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that everything that lists the fields of a ficha agrees with its one declaration. That each is also stored and
 * read back is {@code FieldStorageTest}'s to say.
 */
class TemplateAgreementTest {

    /** Fields that nobody looks for by words: numbers, dates, references, what only members see, what is no content. */
    private static final Set<String> NOT_SEARCHED = Set.of("contactRole", "contactMail", "ongoing", "durationValue",
            "durationUnit", "responsible", "partners", "norms", "norms.date", "norms.link", "objectives",
            "objectives.kind",
            "activities", "activities.objectives", "indicators", "indicators.date", "indicators.frequency",
            "indicators.objective", "indicators.activity", "indicators.means", "indicators.means.date",
            "indicators.means.page", "indicators.means.evidence", "indicators.means.evidence.kind",
            "indicators.means.evidence.page", "totalCost", "annualCost", "costYear", "fundingSources",
            "fundingSources.amount", "peopleReached", "mentoringOffered", "knownReplicas", "knownReplicas.year",
            "evaluated",
            "awards", "awards.year", "sourceDocument", "sourcePage", "sourceNotes", "licence", "originalLanguage",
            "consentToPublish");

    private static Set<String> searched;

    @BeforeAll
    static void readTheTableOfTheIndex() throws IOException {
        searched = Files.readAllLines(Path.of("index/fields.csv")).stream().skip(1)
                .map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet());
    }

    @Test
    void no_field_of_the_ficha_lacks_anything() {
        assertThat(lacking(PracticeTemplate.PRACTICE, "")).isEmpty();
    }

    @Test
    void every_section_has_its_title() {
        List<String> lacking = new ArrayList<>();
        PracticeTemplate.PRACTICE.sections().forEach(
                section -> lackingWords("The section " + section.key(), "practice.section." + section.key(), lacking));
        assertThat(lacking).isEmpty();
    }

    @Test
    void a_field_that_was_only_declared_is_told_all_that_it_lacks() {
        List<String> lacking = new ArrayList<>();
        lackingAnything("needs.invented", "need.invented", lacking);
        assertThat(lacking).containsExactly(
                "The field needs.invented still lacks its word in es: the key need.invented",
                "The field needs.invented still lacks its word in en: the key need.invented",
                "The field needs.invented still lacks a row in index/fields.csv, or its name among those that nobody"
                        + " searches");
    }

    private static List<String> lacking(Template<?> template, String before) {
        List<String> lacking = new ArrayList<>();
        for (Field<?, ?> field : template.fields()) {
            String path = before + field.key();
            lackingAnything(path, template.key() + "." + field.key(), lacking);
            if (field.kind() == FieldKind.ROWS) {
                lackingWords("A row of " + path, field.rowTemplate().key() + ".row", lacking);
                lacking.addAll(lacking(field.rowTemplate(), path + "."));
            }
        }
        return lacking;
    }

    private static void lackingAnything(String path, String key, List<String> lacking) {
        lackingWords("The field " + path, key, lacking);
        if (!searched.contains(path) && !NOT_SEARCHED.contains(path)) {
            lacking.add("The field " + path
                    + " still lacks a row in index/fields.csv, or its name among those that nobody searches");
        }
    }

    private static void lackingWords(String what, String key, List<String> lacking) {
        for (Language language : Language.values()) {
            if (!Messages.has(language, key)) {
                lacking.add(what + " still lacks its word in " + language.name().toLowerCase(Locale.ROOT) + ": the key "
                        + key);
            }
        }
    }
}
