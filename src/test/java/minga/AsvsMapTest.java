package minga;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the map of OWASP ASVS 5.0.0 in {@code src/adr/asvs-5.0.csv}: complete, and naming only what exists. */
class AsvsMapTest {

    private static final Path MAP = Path.of("src/adr/asvs-5.0.csv");

    /** How many requirements of levels 1 and 2 each chapter of version 5.0.0 has, V1 first: 253 in all. */
    private static final List<Integer> REQUIREMENTS = List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16,
            7);

    /** How many of them are of level 1. */
    private static final List<Integer> OF_LEVEL_ONE = List.of(8, 4, 8, 2, 4, 13, 6, 4, 4, 5, 3, 3, 1, 2, 3, 0, 0);

    private static final Set<String> STATES = Set.of("met", "partly", "unmet", "not applicable");

    /** A row of the map; {@code shownBy} are simple names of test classes, or paths from the root of the sources. */
    private record Row(String number, String level, String state, List<String> shownBy, String note) {

        int chapter() {
            return Integer.parseInt(number.substring(0, number.indexOf('.')));
        }
    }

    @Test
    void each_requirement_of_levels_one_and_two_stands_in_it_once() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(perChapter(rows)).isEqualTo(REQUIREMENTS);
        assertThat(perChapter(rows.stream().filter(row -> row.level().equals("1")).toList())).isEqualTo(OF_LEVEL_ONE);
        assertThat(rows).extracting(Row::level).containsOnly("1", "2");
    }

    @Test
    void what_is_met_names_what_shows_it_and_all_else_its_reason() throws IOException {
        Set<String> sins = new TreeSet<>();
        for (Row row : rows()) {
            if (!STATES.contains(row.state())) {
                sins.add(row.number() + " has no such state: " + row.state());
            }
            if (row.state().equals("met") ? row.shownBy().isEmpty() : row.note().isBlank()) {
                sins.add(row.number() + " says neither what shows it nor why not");
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void whatever_it_names_is_there() throws IOException {
        Set<String> tests = tests();
        Map<String, Set<String>> missing = new TreeMap<>();
        for (Row row : rows()) {
            for (String name : row.shownBy()) {
                if (name.matches("\\w+") ? !tests.contains(name) : !Files.isRegularFile(Path.of(name))) {
                    missing.computeIfAbsent(name, none -> new TreeSet<>()).add(row.number());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Integer> perChapter(List<Row> rows) {
        Map<Integer, Long> counts = rows.stream().collect(Collectors.groupingBy(Row::chapter, Collectors.counting()));
        return Stream.iterate(1, chapter -> chapter + 1).limit(REQUIREMENTS.size())
                .map(chapter -> counts.getOrDefault(chapter, 0L).intValue()).toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\w+(Test|IT)\\.java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
    }

    private static List<Row> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(MAP)) {
            return csv.stream()
                    .map(line -> new Row(line.getField("number"), line.getField("level"), line.getField("state"),
                            Stream.of(line.getField("shown by").split(" ")).filter(name -> !name.isEmpty()).toList(),
                            line.getField("note")))
                    .toList();
        }
    }
}
