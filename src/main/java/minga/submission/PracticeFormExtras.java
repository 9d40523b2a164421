package minga.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import minga.evidence.Evidence;
import minga.form.FormExtras;
import minga.practice.Remark;
import minga.template.Section;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * What the form of a practice shows beside its fields: reviewers' remarks, the file of an evidence row, what its last
 * check found.
 */
final class PracticeFormExtras implements FormExtras {

    private final List<Remark> remarks;
    private final Language language;

    /** @param remarks those of the last round */
    PracticeFormExtras(List<Remark> remarks, Language language) {
        this.remarks = remarks;
        this.language = language;
    }

    /** Remarks about a section as a whole, or about the whole practice. */
    List<FieldRemark> ofSection(String key) {
        return select(remark -> remark.path().equals(key) || remark.path().isEmpty());
    }

    /** Remarks about a section, any of its fields, or the whole practice. */
    List<FieldRemark> within(Section<?> section) {
        return select(remark -> remark.path().isEmpty() || remark.path().equals(section.key())
                || section.fields().stream().anyMatch(field -> remark.isAt(field.key())));
    }

    @Override
    public List<FieldRemark> remarksAt(String path) {
        return select(remark -> remark.path().equals(path));
    }

    @Override
    public List<FieldRemark> remarksWithin(String path) {
        return select(remark -> remark.isAt(path));
    }

    private List<FieldRemark> select(Predicate<Remark> wanted) {
        return remarks.stream().filter(wanted)
                .map(remark -> new FieldRemark(remark.author(), remark.text(), remark.answer())).toList();
    }

    @Override
    public List<RowNote> notes(Object row) {
        List<RowNote> notes = new ArrayList<>();
        if (row instanceof Evidence evidence) {
            if (evidence.lastCheck() != null) {
                notes.add(new RowNote(evidence.lost() ? "gap" : "check",
                        Messages.text(language, evidence.lastCheck().words(),
                                Formats.date(language, evidence.lastCheck().at())),
                        "", "", evidence.lost()));
            }
            if (evidence.fileHash() != null) {
                String who = Messages.text(language,
                        evidence.open() ? "submission.attach.who.all.short" : "submission.attach.who.few.short");
                String size = Formats.number(language, Math.max(1, evidence.fileSize() >> 10));
                notes.add(new RowNote("file", evidence.fileName(), "/antecedentes/" + evidence.id(),
                        "(" + size + " kB · " + who + ")", false));
            }
        }
        return notes;
    }

    @Override
    public String summary(Object row, String title) {
        return new RowSummary(language).text(row, title);
    }

    @Override
    public List<ListButton> buttons(String path) {
        return path.endsWith(".evidence")
                ? List.of(new ListButton("adjuntar:" + path.substring(0, path.lastIndexOf('.')), "file",
                        Messages.text(language, "submission.attach")))
                : List.of();
    }
}
