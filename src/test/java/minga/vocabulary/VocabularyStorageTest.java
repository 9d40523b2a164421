package minga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import minga.platform.Database;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of storing and looking up vocabulary terms. */
class VocabularyStorageTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void words_come_back_in_their_order_after_opening_anew(TestDatabase kind) {
        try (Database database = kind.open()) {
            new JpaVocabularies(database.transactions()).replace("themes", themes());
            Vocabularies anew = new JpaVocabularies(database.transactions());
            assertThat(anew.terms("themes")).extracting(Term::code).containsExactly("health", "mental-health",
                    "childhood");
            assertThat(anew.term("themes", "mental-health").orElseThrow().parent()).isEqualTo("health");
            assertThat(anew.terms("nothing")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_word_is_found_under_every_name_people_give_it(TestDatabase kind) {
        try (Database database = kind.open()) {
            Vocabularies vocabularies = new JpaVocabularies(database.transactions());
            vocabularies.replace("themes", themes());
            for (String name : List.of("childhood", "Niñez y adolescencia", "NINEZ Y ADOLESCENCIA",
                    "Children and adolescents", "infancia", " Infáncia ")) {
                assertThat(vocabularies.named("themes", name)).as(name).map(Term::code).contains("childhood");
            }
            assertThat(vocabularies.named("themes", "nave espacial")).isEmpty();
            assertThat(vocabularies.label("themes", "health", "en")).isEqualTo("Health");
            assertThat(vocabularies.label("themes", "health", "fr")).isEqualTo("Salud");
            assertThat(vocabularies.label("themes", "unknown", "es")).isEqualTo("unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void loading_again_rewords_and_doubles_nothing_and_old_fichas_keep_their_words(TestDatabase kind) {
        try (Database database = kind.open()) {
            Vocabularies vocabularies = new JpaVocabularies(database.transactions());
            vocabularies.replace("themes", themes());
            vocabularies.replace("themes", themes());
            assertThat(vocabularies.terms("themes")).hasSize(3);
            vocabularies.replace("themes",
                    List.of(new Term("themes", "health", 0, "Salud pública", "Public health", null, null)));
            assertThat(vocabularies.label("themes", "health", "es")).isEqualTo("Salud pública");
            assertThat(vocabularies.label("themes", "childhood", "es")).isEqualTo("Niñez y adolescencia");
        }
    }

    private static List<Term> themes() {
        return List.of(new Term("themes", "health", 0, "Salud", "Health", "", "alias:sanidad"),
                new Term("themes", "mental-health", 1, "Salud mental", "Mental health", "health", null),
                new Term("themes", "childhood", 2, "Niñez y adolescencia", "Children and adolescents", null,
                        "De 0 a 17 años. alias: infancia | NNA"));
    }
}
