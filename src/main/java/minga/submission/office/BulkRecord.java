package minga.submission.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.platform.Fault;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;

/** One ficha of a workbook of many. */
final class BulkRecord {

    private final FilledForm form;
    private final ChoiceCodes codes;

    private BulkRecord(FilledForm form, ChoiceCodes codes) {
        this.form = form;
        this.codes = codes;
    }

    static BulkRecord of(List<SheetLine> lines, ChoiceCodes codes) {
        SheetLinker linker = new SheetLinker();
        lines.forEach(linker::add);
        FilledForm form = new FilledForm();
        linker.link(form);
        form.dropBlankRows();
        return new BulkRecord(form, codes);
    }

    /**
     * Writes it into an empty ficha as the page's form would; blank answers leave what is there.
     *
     * @return every fault, at its place in the workbook
     */
    List<Fault> fill(PracticeVersion version, FormBinder binder) {
        FilledFormPlacement<PracticeVersion> placement = FilledFormPlacement.place(PracticeTemplate.PRACTICE, version,
                form, codes, row -> true);
        FormValues values = placement.values(Map.of(), path -> !form.answers().get(path).isEmpty());
        Map<String, String> places = new HashMap<>();
        List<Fault> faults = new ArrayList<>(form.faults());
        form.answers().forEach((path, words) -> {
            placement.parameter(path).ifPresentOrElse(parameter -> places.put(parameter, form.placeOf(path)),
                    () -> tooMany(path, words, faults));
            if (!words.isEmpty() && !codes.knows(RowPath.template(path))) {
                faults.add(Fault.at(form.placeOf(path), "office.fault.unknownField"));
            }
        });
        List<Fault> found = new ArrayList<>(placement.faults());
        found.addAll(binder.merge(PracticeTemplate.PRACTICE, PracticeTemplate.PRACTICE.sections(), version, values,
                true).faults());
        if (!PracticeTemplate.NAME.isAnswered(version) && found.stream()
                .noneMatch(fault -> fault.path().equals(PracticeTemplate.NAME.key()))) {
            found.add(Fault.at(PracticeTemplate.NAME.key(), "practice.fault.name"));
        }
        found.forEach(fault -> faults.add(new Fault(places.getOrDefault(fault.path(), ""), fault.key(),
                fault.args())));
        return faults;
    }

    private void tooMany(String path, List<String> words, List<Fault> faults) {
        if (!words.isEmpty()) {
            faults.add(Fault.at(form.placeOf(path), "form.row.tooMany", 60));
        }
    }
}
