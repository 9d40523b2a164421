package minga.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import minga.platform.Invalid;
import minga.platform.Transactions;
import minga.practice.Found;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;

/**
 * Takes in a file of fichas, one JSON object a line, and publishes them. It reads some hundred lines, writes them in one
 * transaction and forgets them, so that its memory stays flat however long the file is.
 */
public final class PracticeImport {

    private static final int BATCH = 100;
    private static final int LINE_LIMIT = 2_000_000;
    private static final int ERRORS_KEPT = 1000;
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final Transactions transactions;
    private final Practices practices;
    private final ForeignFicha reader;
    private final Clock clock;

    public PracticeImport(Transactions transactions, Practices practices, Territory territory, Vocabularies vocabularies, Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.reader = new ForeignFicha(territory, vocabularies);
        this.clock = clock;
    }

    private record Line(long number, String sourceId, JsonObject object) {}

    /**
     * Reads to the end of the file.
     *
     * @param progress told the number of lines done, after each batch
     * @throws IOException when the file cannot be read
     */
    public ImportReport read(BufferedReader file, LongConsumer progress) throws IOException {
        Tally tally = new Tally();
        List<Line> batch = new ArrayList<>();
        long number = 0;
        for (String text = file.readLine(); text != null; text = file.readLine()) {
            number++;
            parse(text, number, tally, batch);
            if (batch.size() == BATCH) {
                write(batch, tally);
                progress.accept(number);
            }
        }
        write(batch, tally);
        progress.accept(number);
        return tally.report();
    }

    private static void parse(String text, long number, Tally tally, List<Line> batch) {
        if (text.isBlank()) {
            return;
        }
        if (text.length() > LINE_LIMIT) {
            tally.fail(number, "la línea pasa de " + LINE_LIMIT + " caracteres");
            return;
        }
        try (JsonReader json = JSON.createReader(new StringReader(text))) {
            JsonObject object = json.readObject();
            batch.add(new Line(number, object.get("id") instanceof JsonString id ? id.getString() : "sha256-" + hash(text), object));
        } catch (JsonException unreadable) {
            tally.fail(number, "no es un objeto JSON: " + unreadable.getMessage());
        }
    }

    private void write(List<Line> batch, Tally tally) {
        Collection<String> known = practices.knownSourceIds(batch.stream().map(Line::sourceId).toList());
        List<Found> found = new ArrayList<>();
        Collection<String> seen = new HashSet<>(known);
        for (Line line : batch) {
            if (!seen.add(line.sourceId())) {
                tally.known++;
            } else {
                readLine(line, tally, found);
            }
        }
        if (!found.isEmpty()) {
            transactions.write(() -> practices.takeIn(found));
        }
        tally.taken += found.size();
        batch.clear();
    }

    private void readLine(Line line, Tally tally, List<Found> found) {
        try {
            found.add(reader.read(line.object(), line.sourceId(), clock.instant()));
        } catch (Invalid invalid) {
            tally.fail(line.number(), ForeignFicha.told(invalid));
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What came of the lines so far. */
    private static final class Tally {
        private long taken;
        private long known;
        private long failed;
        private final List<ImportReport.LineError> errors = new ArrayList<>();

        private void fail(long line, String reason) {
            failed++;
            if (errors.size() < ERRORS_KEPT) {
                errors.add(new ImportReport.LineError(line, reason));
            }
        }

        private ImportReport report() {
            return new ImportReport(taken, known, List.copyOf(errors), failed);
        }
    }
}
