package minga.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** HTML ids of the fields on the page of a ficha. The table of the search says it, because a hit leads there. */
final class FieldAnchors {

    private static final Map<String, String> KNOWN = read();

    private FieldAnchors() {}

    /** The id of a field such as {@code description}; its own key where the search does not lead to it. */
    static String of(String field) {
        return KNOWN.getOrDefault(field, field);
    }

    /** The id of a row of a list, by its place from 0: {@code responsible} 0 is {@code responsable-1}. */
    static String row(String list, int place) {
        String pattern = KNOWN.entrySet().stream().filter(one -> one.getKey().startsWith(list + "."))
                .map(Map.Entry::getValue)
                .min(java.util.Comparator.naturalOrder()).orElse(list + "-{1}");
        return pattern.replace("{1}", Integer.toString(place + 1));
    }

    private static Map<String, String> read() {
        Map<String, String> anchors = new HashMap<>();
        try (InputStream file = FieldAnchors.class.getResourceAsStream("/minga-index/fields.csv");
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).detectBomHeader(true)
                        .ofNamedCsvRecord(file)) {
            lines.forEach(line -> line.findField("anchor").ifPresent(anchor -> anchors.put(line.getField(0), anchor)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return anchors;
    }
}
