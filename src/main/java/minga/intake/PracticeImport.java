package minga.intake;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Sha256;
import minga.platform.Stale;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;

/**
 * Imports a JSON Lines file of fichas, one object a line, and publishes them. It reads a batch of some hundred lines,
 * writes them in one transaction and forgets them, so that memory stays flat however long the file is. It reads some
 * hundred lines, writes them in one transaction and forgets them, so that its memory stays flat however long the file
 * is. A line that cannot be taken is reported with its number, field, value and reason, and takes no other along. What
 * is there already is not taken again, and reported where it says something else.
 */
public final class PracticeImport {

    private static final int BATCH = 100;
    private static final int BATCH_BYTES = 8_000_000;
    private static final int LINE_BYTES = 2_000_000;
    private static final int LONGEST_ID = 100;

    private final Transactions transactions;
    private final Practices practices;
    private final ForeignFichaReader reader;
    private final Clock clock;
    private final boolean dryRun;
    /** In a dry run nothing is in the database: what each id would hold, as a hash. */
    private final Map<String, Integer> imagined = new HashMap<>();

    public PracticeImport(Transactions transactions, Practices practices, Territory territory,
            Vocabularies vocabularies, Clock clock) {
        this(transactions, practices, new ForeignFichaReader(territory, vocabularies), clock, false);
    }

    private PracticeImport(Transactions transactions, Practices practices, ForeignFichaReader reader, Clock clock,
            boolean dryRun) {
        this.transactions = transactions;
        this.practices = practices;
        this.reader = reader;
        this.clock = clock;
        this.dryRun = dryRun;
    }

    /** The same import, which checks everything and writes nothing. */
    public PracticeImport dryRun() {
        return new PracticeImport(transactions, practices, reader, clock, true);
    }

    private record Line(long number, String sourceId, JsonObject object) {}

    /**
     * Reads to the end of the file.
     *
     * @param file UTF-8, with or without a byte order mark
     * @param progress told the number of lines done, after each batch
     * @throws IOException when the file cannot be read
     */
    public ImportReport read(InputStream file, LongConsumer progress) throws IOException {
        ImportTally tally = new ImportTally();
        BoundedLineReader lines = new BoundedLineReader(file, LINE_BYTES);
        Map<String, Line> batch = new LinkedHashMap<>();
        long bytes = 0;
        long number = 0;
        for (BoundedLineReader.Line text = lines.next(); text != null; text = lines.next()) {
            number = text.number();
            Line line = parse(text, tally);
            if (line != null && batch.containsKey(line.sourceId()) || batch.size() == BATCH || bytes > BATCH_BYTES) {
                write(batch, tally);
                bytes = 0;
                progress.accept(number - 1);
            }
            if (line != null) {
                batch.put(line.sourceId(), line);
                bytes += text.bytes();
            }
        }
        write(batch, tally);
        progress.accept(number);
        return tally.report();
    }

    /** Null where the line is empty or reported as bad. */
    private static Line parse(BoundedLineReader.Line line, ImportTally tally) {
        if (line.fault() == null && line.text().isBlank()) {
            return null;
        }
        JsonObject object;
        try {
            object = JsonLineParser.parse(line);
        } catch (UnreadableLine unreadable) {
            tally.fail(line, unreadable.getMessage());
            return null;
        }
        try {
            return new Line(line.number(), sourceId(object, line.text()), object);
        } catch (Invalid invalid) {
            tally.fail(line.number(), invalid.faults(), object);
            return null;
        }
    }

    /** Its id; where it has none, a hash of the line, so that the same line is not taken twice. */
    private static String sourceId(JsonObject object, String text) {
        String id = switch (object.get("id")) {
            case null -> null;
            case JsonString string -> Text.orNull(string.getString());
            case JsonNumber number -> number.toString();
            case JsonValue other when other.getValueType() == JsonValue.ValueType.NULL -> null;
            default -> throw new Invalid("id", JsonMemberReader.NOT_TEXT);
        };
        if (id != null && id.length() > LONGEST_ID) {
            throw new Invalid("id", "import.idTooLong", LONGEST_ID);
        }
        return id == null ? "sha256-" + hash(text) : id;
    }

    /** The lines of a batch have ids of their own each. */
    private void write(Map<String, Line> batch, ImportTally tally) {
        Collection<String> known = practices.knownSourceIds(batch.keySet());
        Map<String, PracticeVersion> stored = practices.publishedWithSourceIds(known);
        Map<Line, ImportedPractice> found = new LinkedHashMap<>();
        for (Line line : batch.values()) {
            ImportedPractice one = read(line, tally);
            if (one != null && known.contains(line.sourceId())) {
                compare(line, one.version(), stored.get(line.sourceId()), tally);
            } else if (one != null && !(dryRun && imagined(line, one.version(), tally))) {
                found.put(line, one);
            }
        }
        if (!dryRun && !found.isEmpty()) {
            store(found, tally);
        }
        tally.taken(dryRun ? found.size() : 0);
        batch.clear();
    }

    /** Null where the line is reported as bad. */
    private ImportedPractice read(Line line, ImportTally tally) {
        try {
            return reader.read(line.object(), line.sourceId(), clock.instant());
        } catch (Invalid invalid) {
            tally.fail(line.number(), invalid.faults(), line.object());
            return null;
        }
    }

    /** @param stored null where it is not public: then there is nothing to compare with */
    private static void compare(Line line, PracticeVersion given, PracticeVersion stored, ImportTally tally) {
        List<String> differing = stored == null ? List.of() : FichaDifference.between(given, stored);
        tally.known(line.number(), line.sourceId(), differing.isEmpty() ? null : String.join(", ", differing));
    }

    /** True where a line before this one has the same id; the hash of its content is remembered in place of a row. */
    private boolean imagined(Line line, PracticeVersion given, ImportTally tally) {
        int content = FichaDifference.json(given).hashCode();
        Integer before = imagined.putIfAbsent(line.sourceId(), content);
        if (before != null) {
            tally.known(line.number(), line.sourceId(), before == content ? null : "");
        }
        return before != null;
    }

    /** All in one transaction; where the database refuses one of them, each in its own. */
    private void store(Map<Line, ImportedPractice> found, ImportTally tally) {
        try {
            transactions.write(() -> practices.importPublished(List.copyOf(found.values())));
            tally.taken(found.size());
        } catch (PersistenceException | Stale refused) {
            mustConcernTheData(refused);
            found.keySet().forEach(line -> storeAlone(line, tally));
        }
    }

    /** Read anew: an entity that went through a failed transaction is spoilt. */
    private void storeAlone(Line line, ImportTally tally) {
        ImportedPractice one = reader.read(line.object(), line.sourceId(), clock.instant());
        try {
            transactions.write(() -> practices.importPublished(List.of(one)));
            tally.taken(1);
        } catch (PersistenceException | Stale refused) {
            mustConcernTheData(refused);
            tally.fail(line.number(), List.of(Fault.at("", "import.notStored")), line.object());
        }
    }

    /** A database that is gone or full is no fault of a line, and ends the import. */
    private static void mustConcernTheData(RuntimeException refused) {
        if (!(refused instanceof Stale) && !Transactions.refusesData(refused)) {
            throw refused;
        }
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
