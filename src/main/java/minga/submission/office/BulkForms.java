package minga.submission.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.evidence.DetectedType;
import minga.evidence.FileTypeDetector;
import minga.form.FormBinder;
import minga.form.FormViewBuilder;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;
import minga.platform.Transactions;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.web.Language;

/**
 * Application service for workbooks of many new fichas, a sheet a level: draws the empty one, checks a filled one to
 * the end, and stores it as drafts of the caller's institution only where nothing is wrong anywhere. It may be begun
 * again: a ficha is known by its name in the workbook. Memory does not grow with the number of fichas.
 */
public final class BulkForms {

    /** A workbook may have so many fichas. */
    static final int MOST_RECORDS = 5_000;

    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_NAME = 60;
    private static final int BATCH = 20;

    private final Transactions transactions;
    private final Practices practices;
    private final FormBinder binder;
    private final FormViewBuilder forms;
    private final Clock clock;

    public BulkForms(Transactions transactions, Practices practices, FormBinder binder, FormViewBuilder forms,
            Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.binder = binder;
        this.forms = forms;
        this.clock = clock;
    }

    /** Draws the empty workbook. */
    public void write(Language language, OutputStream out) throws IOException {
        new XlsxFormWriter(content(language)).writeMany(out);
    }

    private FormContent content(Language language) {
        return FormContent.of(PracticeTemplate.PRACTICE, PracticeVersion.blank(clock.instant()), 0, "", forms,
                language);
    }

    /**
     * Checks the whole workbook and, where nothing is wrong with any ficha, stores those that are not stored yet.
     *
     * @param dryRun true to store nothing in any case
     * @throws Invalid at {@code file} where it is no such workbook, or cannot be read
     */
    BulkReport take(Caller caller, Path file, boolean dryRun, Language language) throws IOException {
        AccessPolicy.require(caller, Action.DRAFT, null);
        if (FileTypeDetector.detect(file) != DetectedType.XLSX) {
            throw new Invalid("file", "office.fault.typeMany");
        }
        BulkReport report = new BulkReport();
        ChoiceCodes codes = new ChoiceCodes(Stream.of(Language.values()).map(this::content).toList());
        try (SheetLineSpool spool = new SheetLineSpool()) {
            read(file, spool, report, language);
            spool.forEach((name, lines) -> check(name, lines, codes, report));
            if (!dryRun && report.faulty() == 0) {
                store(caller, spool, codes, report);
            }
        } catch (UnusableFile unusable) {
            throw new Invalid(List.of(unusable.fault()));
        }
        return report;
    }

    private void read(Path file, SheetLineSpool spool, BulkReport report, Language language) throws IOException {
        Lines lines = new Lines(spool, report);
        try {
            WorkbookReader.read(file, name -> {
                report.sheet(name);
                return new SheetTable(name, language, lines);
            });
        } catch (UnusableFile unusable) {
            throw unusable;
        } catch (IOException damaged) {
            throw new UnusableFile("office.fault.damaged");
        }
        FormFileStamp stamp = FormFileStamp.of(lines.stamp);
        if (!lines.many || !stamp.template().equals(PracticeTemplate.PRACTICE.key())) {
            throw new UnusableFile("office.fault.oneForm");
        }
        if (!stamp.fields().equals(FormFileStamp.of(PracticeTemplate.PRACTICE, 0).fields())) {
            report.fault(Fault.at("", "office.fault.olderForm"));
        }
    }

    /** Puts the lines aside as they are read. */
    private static final class Lines implements SheetTable.Lines {

        private final SheetLineSpool spool;
        private final BulkReport report;
        private final Map<String, String> stamp = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private boolean many;
        private int count;

        private Lines(SheetLineSpool spool, BulkReport report) {
            this.spool = spool;
            this.report = report;
        }

        @Override
        public void sheet(String marker, Map<Integer, String> keys) {
            many |= marker.startsWith(XlsxFormWriter.MANY);
        }

        @Override
        public void line(SheetLine line) throws IOException {
            String name = Text.orEmpty(line.record());
            if (line.isBlank() && (name.isEmpty() || !line.level().isEmpty())) {
                return;
            }
            if (++count > MOST_LINES || names.size() > MOST_RECORDS) {
                throw new UnusableFile("office.fault.tooManyRecords", MOST_RECORDS);
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                report.fault(Fault.at(line.place(), name.isEmpty() ? "office.fault.noName" : "office.fault.longName",
                        LONGEST_NAME));
            } else if (line.level().isEmpty() && !names.add(name)) {
                report.fault(Fault.at(line.place(), "office.fault.twice", name));
            } else {
                spool.add(new SheetLine(line.level(), name, 0, line.number(), line.parent(), line.answers(),
                        line.place()));
            }
        }

        @Override
        public void stamp(String key, String value) {
            if (!key.contains(":") && stamp.size() < LONGEST_NAME) {
                stamp.put(key, value);
            }
        }
    }

    /** Tries one ficha on a record that is thrown away. */
    private void check(String name, List<SheetLine> lines, ChoiceCodes codes, BulkReport report) {
        if (lines.stream().noneMatch(line -> line.level().isEmpty())) {
            lines.forEach(line -> report.fault(Fault.at(line.place(), "office.fault.unknownName", name)));
            return;
        }
        report.counted();
        BulkRecord record = BulkRecord.of(lines, codes);
        PracticeVersion version = PracticeVersion.blank(clock.instant());
        record.fill(version, binder).forEach(report::fault);
    }

    private void store(Caller caller, SheetLineSpool spool, ChoiceCodes codes, BulkReport report) throws IOException {
        Map<String, BulkRecord> batch = new HashMap<>();
        spool.forEach((name, lines) -> {
            batch.put(sourceId(caller, name), BulkRecord.of(lines, codes));
            if (batch.size() == BATCH) {
                store(caller, batch, report);
            }
        });
        store(caller, batch, report);
    }

    /** Known by it when the workbook comes again. */
    private static String sourceId(Caller caller, String name) {
        return "planilla-" + caller.municipality() + "-" + name;
    }

    private void store(Caller caller, Map<String, BulkRecord> batch, BulkReport report) {
        int stored = transactions.write(() -> {
            Set<String> known = Set.copyOf(practices.knownSourceIds(batch.keySet()));
            List<String> wanted = new ArrayList<>(batch.keySet().stream().filter(id -> !known.contains(id)).toList());
            wanted.forEach(id -> {
                PracticeVersion version = practices.begin(caller.municipality(), id).newest();
                PracticeTemplate.MUNICIPALITIES.set(version, List.of(caller.municipality()));
                PracticeTemplate.LICENCE.set(version, "CC-BY-4.0");
                List<Fault> faults = batch.get(id).fill(version, binder);
                if (!faults.isEmpty()) {
                    throw new Invalid(faults);
                }
            });
            return wanted.size();
        });
        report.stored(stored);
        for (int i = stored; i < batch.size(); i++) {
            report.known();
        }
        batch.clear();
    }
}
