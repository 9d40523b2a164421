package minga.intake;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;

/** Running counts of an import, with the first thousand errors and remarks. Not thread-safe. */
final class ImportTally {

    private static final int KEPT = 1000;

    private final List<ImportReport.LineError> errors = new ArrayList<>();
    private final List<ImportReport.LineError> remarks = new ArrayList<>();
    private long taken;
    private long known;
    private long differing;
    private long failed;

    void taken(int more) {
        taken += more;
    }

    /** @param differing the fields that differ, empty where they are not known; null where none does */
    void known(long line, String id, String differing) {
        known++;
        if (differing != null) {
            this.differing++;
            keep(remarks, new ImportReport.LineError(line, "id", ImportFaultText.shortened(id),
                    "difiere de lo que ya está con ese id" + (differing.isEmpty() ? "" : " en: " + differing)));
        }
    }

    /** The whole line cannot be read. */
    void fail(BoundedLineReader.Line line, String reason) {
        failed++;
        keep(errors, new ImportReport.LineError(line.number(), "", ImportFaultText.shortened(line.text()), reason));
    }

    /** The object that was read is no ficha. */
    void fail(long line, List<Fault> faults, JsonObject object) {
        failed++;
        faults.forEach(fault -> keep(errors, ImportFaultText.of(line, fault, object)));
    }

    private static void keep(List<ImportReport.LineError> list, ImportReport.LineError error) {
        if (list.size() < KEPT) {
            list.add(error);
        }
    }

    ImportReport report() {
        return new ImportReport(taken, known, differing, List.copyOf(errors), List.copyOf(remarks), failed);
    }
}
