package minga.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Transactions;

/**
 * Repository of the versions of the rubric. They are loaded from {@code content/rubrics} at the start and stay in the
 * database; the highest version is the one in use.
 */
public final class Rubrics {

    private static final Pattern FILE = Pattern.compile("rubric-(\\d{1,6})\\.csv");

    private final Transactions transactions;
    private final JpaRubrics stored;
    private final Clock clock;
    private final Map<Integer, Rubric> parsed = new ConcurrentHashMap<>();

    public Rubrics(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.stored = new JpaRubrics(transactions);
        this.clock = clock;
    }

    /**
     * Takes in the files {@code rubric-<version>.csv} of a folder; none where there is no such folder.
     *
     * @throws Invalid when a file is no rubric, or changes a version by which reviewers work already
     */
    public void load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    load(Integer.parseInt(name.group(1)), name.group(), Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void load(int version, String file, String words) {
        Rubric rubric = RubricParser.parse(version, "rubrics/" + file, words);
        transactions.write(() -> {
            Optional<RubricText> before = stored.find(version);
            if (before.isEmpty()) {
                stored.add(new RubricText(version, words, clock.instant()));
            } else if (!before.get().words().equals(words)) {
                if (stored.isUsed(version)) {
                    throw new Invalid("rubrics/" + file, "assessment.rubric.used", version);
                }
                before.get().write(words, clock.instant());
            }
        });
        parsed.put(version, rubric);
    }

    /** True where no rubric was ever loaded. */
    public boolean isEmpty() {
        return transactions.read(() -> stored.newest().isEmpty());
    }

    /** The one by which new reviews are made. */
    public Rubric current() {
        return version(transactions.read(() -> stored.newest().orElseThrow(() -> new NotFound("rubric", "current"))));
    }

    /** That one, also where its file is gone. */
    public Rubric version(int version) {
        return parsed.computeIfAbsent(version, one -> transactions.read(() -> RubricParser.parse(one, "rubric " + one,
                stored.find(one).orElseThrow(() -> new NotFound("rubric", one)).words())));
    }

    /** The versions there are, the oldest first. */
    public List<Integer> versions() {
        return transactions.read(stored::versions);
    }
}
