package minga.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Writes security events as JSON lines into one file a day (UTC), {@code 2026-11-28.jsonl}. Both the size of a day and
 * the number of days are bounded; events that strangers can bring about at will fill at most half of a day, so that
 * they cannot crowd out the others.
 */
public final class SecurityLogFile implements SecurityLog {

    static final Duration KEPT = Duration.ofDays(180);
    static final long DAY_BYTES = 4L << 20;
    private static final String ENDING = ".jsonl";
    private static final Logger LOG = Logger.getLogger(SecurityLogFile.class.getName());

    private final Path folder;
    private final Clock clock;
    private final long dayBytes;
    private final AddressHash addresses;
    private LocalDate lastSweptDay;
    private boolean failureWarned;
    private boolean fullWarned;

    /** @param folder where the files lie; it is made with the first event */
    public SecurityLogFile(Path folder, Clock clock) {
        this(folder, clock, DAY_BYTES);
    }

    SecurityLogFile(Path folder, Clock clock, long dayBytes) {
        this.folder = folder;
        this.clock = clock;
        this.dayBytes = dayBytes;
        this.addresses = new AddressHash(folder.resolve("address.key"));
    }

    @Override
    public synchronized void write(SecurityEvent event) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try {
            PrivateFiles.createFolder(folder);
            if (!day.equals(lastSweptDay)) {
                deleteOldFiles(day);
            }
            Path file = folder.resolve(day + ENDING);
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < (event.type().isTriggerableAnonymously() ? dayBytes / 2 : dayBytes)) {
                Files.writeString(PrivateFiles.createFile(file), toJsonLine(event, now, day), StandardCharsets.UTF_8,
                        StandardOpenOption.APPEND);
            } else {
                warnOnce(fullWarned, null,
                        "El registro de seguridad de hoy está lleno: no se anotan más sucesos de la clase "
                                + event.type());
                fullWarned = true;
            }
            failureWarned = false;
        } catch (IOException failed) {
            warnOnce(failureWarned, failed, "No se puede escribir el registro de seguridad en " + folder);
            failureWarned = true;
        }
    }

    /** Once, and not with each event that follows. */
    private static void warnOnce(boolean already, IOException failed, String words) {
        if (!already) {
            LOG.log(Level.WARNING, words, failed);
        }
    }

    private String toJsonLine(SecurityEvent event, Instant now, LocalDate day) throws IOException {
        JsonObjectBuilder line = Json.createObjectBuilder().add("id", UUID.randomUUID().toString())
                .add("at", now.toString())
                .add("event", event.type().name()).add("account", event.account());
        if (event.subject() != 0) {
            line.add("subject", event.subject());
        }
        if (!event.address().isEmpty()) {
            line.add("address", addresses.hash(event.address(), day));
        }
        if (!event.details().isEmpty()) {
            JsonArrayBuilder details = Json.createArrayBuilder();
            event.details().forEach(one -> details.add(one.name()));
            line.add("details", details);
        }
        return line.build() + "\n";
    }

    private void deleteOldFiles(LocalDate day) throws IOException {
        String oldest = day.minusDays(KEPT.toDays()) + ENDING;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(
                    file -> file.toString().endsWith(ENDING) && file.getFileName().toString().compareTo(oldest) < 0)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
        lastSweptDay = day;
        fullWarned = false;
    }
}
