package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import minga.change.JpaChanges;
import minga.document.WordDiff;
import minga.evidence.EvidenceState;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the difference between two practice versions: what they say counts, the order of unordered lists does not. */
class VersionDifferenceTest {

    private static final String ONE = """
            {"name": "Una", "municipalities": ["13125", "15101"], "themes": ["health", "housing", "education"],
             "keywords": ["té", "pan", "mate"],
             "partners": [{"institution": "Cruz Roja"}, {"institution": "ACNUR"}],
             "norms": [{"number": "Ley 1"}, {"number": "Ley 2"}],
             "consentToPublish": true, "contactMail": "reservado@minga.example",
             "objectives": [{"text": "Acoger"}, {"text": "Informar"}]%s}""";
    private static final String MOVED = """
            {"name": "Una", "municipalities": ["15101", "13125"], "themes": ["education", "health", "housing"],
             "keywords": ["mate", "té", "pan"],
             "partners": [{"institution": "ACNUR"}, {"institution": "Cruz Roja"}],
             "norms": [{"number": "Ley 2"}, {"number": "Ley 1"}],
             "consentToPublish": false, "contactMail": "otro@minga.example",
             "objectives": [{"text": "Acoger"}, {"text": "Informar"}]}""";

    private static Database database;
    private static Transactions transactions;
    private static Practices practices;

    @BeforeAll
    static void open() {
        database = TestDatabase.DERBY.open();
        transactions = database.transactions();
        practices = new JpaPractices(transactions, new JpaChanges(transactions, Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Practice taken(String json) {
        long id = transactions.write(() -> practices
                .importPublished(List.of(new ImportedPractice("13125", null, PracticeVersionFixture.read(json)))).get(0)
                .id());
        return practices.find(id).orElseThrow();
    }

    private static VersionDiffPage changes(String before, String after, boolean all) {
        FieldDisplayBuilder shaper = new FieldDisplayBuilder(Language.ES, new JpaVocabularies(transactions),
                new JpaTerritory(transactions));
        Practice one = taken(before);
        return new VersionDiffBuilder(Language.ES, shaper).page(one, one.published().orElseThrow(),
                taken(after).published().orElseThrow(), all);
    }

    @Test
    void a_ficha_saved_again_in_another_order_has_not_changed() {
        assertThat(changes(ONE.formatted(""), MOVED, false).sections()).isEmpty();
        VersionDiffPage whole = changes(ONE.formatted(""), MOVED, true);
        assertThat(whole.differing()).isZero();
        assertThat(whole.sections()).flatExtracting(VersionDiffPage.Section::fields).isNotEmpty()
                .allMatch(field -> field.before().equals(field.after()));
    }

    @Test
    void what_came_and_went_is_a_change_and_stands_beside_what_stayed() {
        VersionDiffPage page = changes(ONE.formatted(""),
                MOVED.replace("\"housing\"", "\"employment\"").replace("Ley 1", "Ley 3"), false);
        assertThat(page.differing()).isEqualTo(2);
        VersionDiffPage.Difference themes = page.sections().get(0).fields().get(0);
        assertThat(themes.before().subList(0, 1)).isEqualTo(themes.after().subList(0, 1));
        assertThat(themes.before()).isNotEqualTo(themes.after()).hasSameSizeAs(themes.after());
    }

    @Test
    void words_that_changed_inside_a_text_are_marked_and_blanks_are_not() {
        String text = ", \"description\": \"Se conversa una vez al mes.  Con té.\"";
        assertThat(changes(ONE.formatted(text), ONE.formatted(text.replace("mes.  Con", "mes. Con")), false)
                .differing()).isZero();
        VersionDiffPage.Difference found = changes(ONE.formatted(text),
                ONE.formatted(text.replace("una vez", "dos veces")), false).sections().get(0).fields().get(0);
        assertThat(found.side(true)).extracting(WordDiff.Part::words).containsExactly("Se conversa ", "una vez",
                " al mes. Con té.");
        assertThat(found.side(false)).extracting(WordDiff.Part::words).contains("dos veces").doesNotContain("una vez");
    }

    @Test
    void what_the_weekly_check_found_is_no_change_and_what_reviewers_saw_is_one() {
        String proven = ONE.formatted("""
                , "indicators": [{"text": "Personas atendidas", "means": [{"text": "Informe",
                 "evidence": [{"kind": "LINK", "link": "https://a.example/informe"}]}]}]""");
        Instant now = Instant.parse("2026-05-04T12:00:00Z");
        FieldDisplayBuilder shaper = new FieldDisplayBuilder(Language.ES, new JpaVocabularies(transactions),
                new JpaTerritory(transactions));
        Practice one = taken(proven);
        PracticeVersion before = one.published().orElseThrow();
        PracticeVersion after = taken(proven).published().orElseThrow();
        MeansOfVerification means = after.indicators().get(0).means().get(0);
        means.evidence().get(0).recordFound(now);
        assertThat(new VersionDiffBuilder(Language.ES, shaper).page(one, before, after, false).differing())
                .as("the link answered").isZero();
        means.evidence().get(0).recordLost(now);
        assertThat(means.state()).isEqualTo(EvidenceState.DECLARED);
        assertThat(new VersionDiffBuilder(Language.ES, shaper).page(one, before, after, false).differing())
                .as("the link is dead").isZero();
        means.verify(7, now);
        assertThat(new VersionDiffBuilder(Language.ES, shaper).page(one, before, after, false).differing())
                .isEqualTo(1);
    }

    @Test
    void one_partner_twice_is_not_one_partner() {
        assertThat(changes(ONE.formatted(""), ONE.formatted("").replace("ACNUR", "Cruz Roja"), false).differing())
                .isEqualTo(1);
    }

    @Test
    void objectives_have_numbers_and_their_order_counts() {
        assertThat(changes(ONE.formatted(""),
                ONE.formatted("").replace("Acoger", "x").replace("Informar", "Acoger").replace("\"x\"", "\"Informar\""),
                false).differing()).isEqualTo(1);
    }

    @Test
    void beside_each_other_fichas_that_list_the_same_say_the_same() {
        FieldDisplayBuilder shaper = new FieldDisplayBuilder(Language.ES, new JpaVocabularies(transactions),
                new JpaTerritory(transactions));
        List<ComparisonPage.Section> sections = new ComparisonTableBuilder(Language.ES, shaper)
                .sections(List.of(taken(ONE.formatted("")).published().orElseThrow(),
                        taken(MOVED).published().orElseThrow()));
        assertThat(ComparisonTableBuilder.differing(sections)).isEmpty();
    }
}
