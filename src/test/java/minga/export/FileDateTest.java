package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.change.JpaChanges;
import minga.document.FieldText;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.TemplateJson;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Formats;
import minga.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that people read the day in Chile, on pages and in files, and programs the moment in UTC. */
class FileDateTest {

    @ParameterizedTest
    @CsvSource({"2026-11-29T01:30:00Z,2026-11-28,28 de noviembre de 2026,22:30",
            "2026-09-06T03:30:00Z,2026-09-05,5 de septiembre de 2026,23:30",
            "2026-09-06T04:30:00Z,2026-09-06,6 de septiembre de 2026,01:30",
            "2026-04-05T03:30:00Z,2026-04-04,4 de abril de 2026,23:30",
            "2027-01-01T02:30:00Z,2026-12-31,31 de diciembre de 2026,23:30"})
    void a_practice_published_late_in_the_evening_has_one_day_everywhere(Instant moment, String day, String words,
            String time) throws IOException {
        try (Database database = TestDatabase.DERBY.open()) {
            Transactions transactions = database.transactions();
            Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
            JpaPractices practices = new JpaPractices(transactions, new JpaChanges(transactions, clock), clock);
            JpaTerritory territory = new JpaTerritory(transactions);
            JpaVocabularies vocabularies = new JpaVocabularies(transactions);
            transactions.write(
                    () -> practices.importPublished(List.of(new ImportedPractice("13125", null, draft(moment)))));
            List<Long> ids = practices.publishedAfter(0, 9);
            Practice practice = practices.find(ids.get(0)).orElseThrow();
            assertThat(practice.code()).as("numbered in the year of Chile").startsWith("BP-" + day.substring(0, 4));

            PracticeExport lists = new PracticeExport(practices,
                    FieldText.forReading(Language.ES, vocabularies, territory),
                    "https://minga.example");
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            new CsvFormat().write(lists.results(ids, "/practicas"), csv);
            assertThat(CsvParser.of(csv.toString(StandardCharsets.UTF_8)).get(1)).contains(day);
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            new JsonFormat().write(lists.results(ids, "/practicas"), json);
            assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"" + moment + "\"");
            byte[] feed = new AtomFeed(Language.ES, vocabularies, territory, "https://minga.example").of("", "",
                    practices.published(ids));
            assertThat(new String(feed, StandardCharsets.UTF_8)).contains("<updated>" + moment + "</updated>");
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            new JsonLinesFormat().write(lists.all(done -> {}), lines);
            assertThat(lines.toString(StandardCharsets.UTF_8)).doesNotContain(moment.toString().substring(0, 10));
            assertThat(Formats.date(Language.ES, moment)).isEqualTo(words);
            assertThat(Formats.time(moment)).isEqualTo(time);
        }
    }

    private static PracticeVersion draft(Instant moment) {
        PracticeVersion draft = PracticeVersion.blank(moment);
        TemplateJson.read(
                Json.createObjectBuilder().add("name", "De noche")
                        .add("municipalities", Json.createArrayBuilder().add("13125")).build(),
                PracticeTemplate.PRACTICE, draft);
        return draft;
    }

    /**
     * Whoever needs a day asks ChileTime; whoever writes a moment for programs or the database names UTC; a moment that
     * people typed keeps its own zone.
     */
    private static final Pattern OTHER = Pattern.compile(
            "ZoneId\\.|ZoneOffset\\.|systemDefault|LocalDate\\.now|YearMonth\\.now|Year\\.now|LocalDateTime\\.now"
                    + "|substring\\(0, 10\\)|SimpleDateFormat|new"
                    + " Date\\(|Calendar\\.getInstance|Duration\\.between\\([^;]*toDays");
    private static final Set<String> MACHINES = Set.of("ChileTime.java", "DateText.java", "InstantColumn.java",
            "MimeMessageFactory.java", "RequestHeaders.java", "SecurityLogFile.java",
            "SeminarCalendar.java", "SeminarOccasion.java", "SeminarSession.java", "UploadMetadata.java");

    @Test
    void nobody_else_names_a_time_zone() throws IOException {
        Set<String> others = new TreeSet<>();
        try (Stream<Path> code = Files.walk(Path.of("src/main/java/minga"))) {
            for (Path file : code.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                OTHER.matcher(Files.readString(file)).results().filter(found -> !MACHINES.contains(name))
                        .forEach(found -> others.add(name + ": " + found.group()));
            }
        }
        assertThat(others).isEmpty();
    }

    private static final Pattern BARE = Pattern
            .compile("\\?(?:date|datetime|time|iso|string\\.(?:iso|short|medium|long|full))\\b");

    @Test
    void pages_write_dates_by_the_frame_only() throws IOException {
        Set<String> bare = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/minga"))) {
            for (Path page : pages.filter(one -> one.toString().endsWith(".ftlh")).toList()) {
                BARE.matcher(Files.readString(page)).results()
                        .forEach(found -> bare.add(page.getFileName() + ": " + found.group()));
            }
        }
        assertThat(bare).isEmpty();
    }
}
