package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.account.Role;
import minga.account.personaldata.PersonalDataCatalog;
import minga.account.personaldata.PersonalDataTable;
import minga.change.ChangeKind;
import minga.evidence.DetectedType;
import minga.evidence.EvidenceState;
import minga.practice.PracticeStatus;
import minga.practice.PracticeTemplate;
import minga.template.FieldKind;
import minga.template.Section;
import org.junit.jupiter.api.Test;

/**
 * Tests that every message key in the code has a text in both languages, also keys that are put together at run time.
 */
class MessageKeyTest {

    private static final Path CODE = Path.of("src/main/java/minga");
    private static final Path PAGES = Path.of("src/main/resources/minga");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z-]+)+\\.?)\"(\\s*\\+)?");
    private static final Pattern ON_PAGE = Pattern.compile("\"([a-z][A-Za-z]*\\.(?:[A-Za-z-]+\\.)*)\" *\\+");
    private static final Pattern REFUSED = Pattern.compile("new (?:Refused|Invalid)\\(|Fault\\.at\\(");

    /** What a key that begins so may end with. */
    private static final Map<String, Supplier<Collection<String>>> ENDS = new TreeMap<>(Map.ofEntries(
            Map.entry("practice.state.", () -> names(PracticeStatus.values())),
            Map.entry("practice.status.", () -> names(PracticeStatus.values())),
            Map.entry("submission.next.", () -> names(PracticeStatus.values())),
            Map.entry("fault.required.", () -> names(FieldKind.values())),
            Map.entry("fault.unreadable.",
                    () -> List.of("YEAR", "NUMBER", "PERCENT", "MONEY", "DATE", "MOMENT", "ROWS", "REFERENCE",
                            "REFERENCES")),
            Map.entry("review.fault.empty.", () -> List.of("reason", "answer")),
            Map.entry("membership.data.table.", () -> PersonalDataCatalog.tables().stream()
                    .map(PersonalDataTable::table).toList()),
            Map.entry("membership.data.field.", () -> PersonalDataCatalog.tables().stream()
                    .flatMap(table -> table.fields().stream()).toList()),
            Map.entry("membership.history.kind.", () -> names(ChangeKind.values())),
            Map.entry("account.role.", () -> names(Role.values())),
            Map.entry("evidence.fault.is.",
                    () -> Arrays.stream(DetectedType.values()).filter(type -> type.extension().isEmpty())
                            .map(Enum::name).toList()),
            Map.entry("evidence.badge.", () -> names(EvidenceState.values())),
            Map.entry("reading.chain.state.", () -> names(EvidenceState.values())),
            Map.entry("export.chain.", () -> List.of("objective", "activity", "indicator", "means", "evidence")),
            Map.entry("practice.section.", MessageKeyTest::sections),
            Map.entry("submission.lead.", MessageKeyTest::sections),
            Map.entry("submission.why.", MessageKeyTest::sections),
            Map.entry("submission.example.", MessageKeyTest::sections)));

    private static Collection<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Collection<String> sections() {
        return PracticeTemplate.PRACTICE.sections().stream().map(Section::key).toList();
    }

    private static boolean known(String key) {
        return Arrays.stream(Language.values()).allMatch(language -> Messages.has(language, key)
                || Messages.has(language, key + ".one") && Messages.has(language, key + ".other"));
    }

    @Test
    void a_refusal_names_a_key_that_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path file : code()) {
            String text = Files.readString(file);
            for (Matcher refused = REFUSED.matcher(text); refused.find();) {
                String arguments = text.substring(refused.end(),
                        Math.min(text.length(), text.indexOf(';', refused.end())));
                Matcher literal = LITERAL.matcher(arguments);
                while (literal.find()) {
                    found++;
                    String key = literal.group(1);
                    boolean begins = literal.group(2) != null;
                    boolean operator = file.getParent().endsWith("intake") && key.startsWith("import.");
                    if (!operator && (begins ? !ENDS.containsKey(key) : !known(key))) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    @Test
    void what_looks_like_a_key_of_ours_is_one() throws IOException {
        Set<String> rooms = Messages.keys(Language.ES).stream().map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path file : code()) {
            for (Matcher literal = LITERAL.matcher(Files.readString(file)); literal.find();) {
                String key = literal.group(1);
                boolean begins = key.endsWith(".") || literal.group(2) != null;
                boolean ours = rooms.contains(key.substring(0, key.indexOf('.')));
                if (ours && !(begins ? isBeginning(key) : known(key) || isOther(key))) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Paths of fields, files and properties that begin like a key; and what the drawing of the chain says. */
    private static boolean isOther(String key) {
        return known("reading.chain." + key) || PracticeTemplate.PRACTICE.paths().anyMatch(key::equals)
                || key.matches(".*\\.(ftlh|css|js|svg|html|txt|csv|properties|jsonl?)")
                || key.startsWith("indicators.") || isBeginning(key + ".");
    }

    private static boolean isBeginning(String key) {
        return Messages.keys(Language.ES).stream().anyMatch(known -> known.startsWith(key));
    }

    @Test
    void every_ending_of_a_key_that_is_put_together_has_words() {
        Set<String> missing = new TreeSet<>();
        ENDS.forEach((beginning, ends) -> ends.get().stream().map(end -> beginning + end).filter(key -> !known(key))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_beginning_that_a_page_completes_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".ftlh")).toList()) {
                ON_PAGE.matcher(Files.readString(page)).results().map(found -> found.group(1))
                        .filter(key -> key.length() > 2 && !isBeginning(key))
                        .forEach(key -> missing.add(page.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_key_is_said_in_two_rooms() throws IOException {
        Map<String, String> rooms = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        for (String room : Messages.ROOMS) {
            Path file = PAGES.resolve(room).resolve("messages.properties");
            if (Files.exists(file)) {
                Properties words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                words.stringPropertyNames().forEach(key -> {
                    String other = rooms.put(key, room);
                    if (other != null) {
                        twice.add(key + ": " + other + ", " + room);
                    }
                });
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<Path> code() throws IOException {
        try (Stream<Path> all = Files.walk(CODE)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
