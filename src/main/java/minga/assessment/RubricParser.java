package minga.assessment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import minga.platform.Invalid;

/** Parser of a rubric file: CSV with the columns kind, code, value, at, es, en. It refuses what does not add up. */
final class RubricParser {

    private final String file;
    private final List<NamedCsvRecord> rows;

    private RubricParser(String file, List<NamedCsvRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * The rubric that the text says.
     *
     * @param file its name, for faults
     * @throws Invalid when a row is not understood, weights do not add to 100, or a level or threshold is missing
     */
    static Rubric parse(int version, String file, String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new RubricParser(file, reader.stream().toList()).rubric(version);
        } catch (NumberFormatException | CsvParseException | NoSuchElementException unreadable) {
            throw new Invalid(file, "assessment.rubric.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Rubric rubric(int version) {
        Rubric rubric = new Rubric(version, of("item").stream().map(RubricParser::item).toList(),
                of("scale").stream().map(RubricParser::text).toList(),
                of("criterion").stream().map(this::criterion).toList(),
                of("grade").stream().map(RubricParser::grade).toList());
        check(rubric);
        return rubric;
    }

    private void check(Rubric rubric) {
        Set<String> codes = new HashSet<>();
        boolean unique = rubric.items().stream().allMatch(one -> codes.add(one.code()))
                && rubric.criteria().stream().allMatch(one -> codes.add(one.code()));
        require(unique && codes.stream().allMatch(code -> code.matches("[a-z][a-z-]{0,39}")),
                "assessment.rubric.codes");
        require(rubric.criteria().stream().mapToInt(Rubric.Criterion::weight).sum() == 100
                && rubric.criteria().stream().allMatch(one -> one.weight() > 0), "assessment.rubric.weights");
        require(rubric.scale().size() == Rubric.HIGHEST + 1
                && rubric.criteria().stream().allMatch(one -> one.levels().size() == Rubric.HIGHEST),
                "assessment.rubric.levels");
        int before = 101;
        for (Rubric.Grade grade : rubric.grades()) {
            require(grade.points() < before && grade.points() >= 0
                    && (grade.criterion().isEmpty() || rubric.criterion(grade.criterion()).isPresent()),
                    "assessment.rubric.grades");
            before = grade.points();
        }
        require(before < 101, "assessment.rubric.grades");
    }

    private void require(boolean kept, String key) {
        if (!kept) {
            throw new Invalid(file, key);
        }
    }

    private List<NamedCsvRecord> of(String kind) {
        return rows.stream().filter(row -> row.getField("kind").equals(kind)).toList();
    }

    private static Rubric.Text text(NamedCsvRecord row) {
        return new Rubric.Text(row.getField("es"), row.getField("en"));
    }

    private static List<String> fields(NamedCsvRecord row) {
        return row.getField("at").isEmpty() ? List.of() : List.of(row.getField("at").split("\\|"));
    }

    private static Rubric.Item item(NamedCsvRecord row) {
        return new Rubric.Item(row.getField("code"), text(row), fields(row));
    }

    /** Its levels stand in rows of their own, one after the other from 1. */
    private Rubric.Criterion criterion(NamedCsvRecord row) {
        String code = row.getField("code");
        List<Rubric.Text> levels = new ArrayList<>();
        for (NamedCsvRecord level : of("level")) {
            if (level.getField("code").equals(code)) {
                require(Integer.parseInt(level.getField("value")) == levels.size() + 1, "assessment.rubric.levels");
                levels.add(text(level));
            }
        }
        return new Rubric.Criterion(code, Integer.parseInt(row.getField("value")), text(row), levels, fields(row));
    }

    private static Rubric.Grade grade(NamedCsvRecord row) {
        String[] needs = row.getField("at").split(":");
        return new Rubric.Grade(row.getField("code"), Integer.parseInt(row.getField("value")), needs[0],
                needs.length > 1 ? Integer.parseInt(needs[1]) : 0, text(row));
    }
}
