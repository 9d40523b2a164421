package minga.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import minga.evidence.Evidence;
import minga.form.FormExtras;
import minga.practice.PracticeTemplate;
import minga.practice.Remark;
import minga.template.FieldPathLabels;
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
        return remarks.stream().filter(wanted).flatMap(remark -> thread(remark).stream()).toList();
    }

    /** A remark with its answer, then what the reviewer said to that with the next answer. */
    private List<FieldRemark> thread(Remark remark) {
        List<FieldRemark> thread = new ArrayList<>(List.of(new FieldRemark(remark.author(), words(remark), null)));
        for (Remark.Reply reply : remark.replies()) {
            if (reply.side() == Remark.Side.REVIEWER) {
                thread.add(new FieldRemark(reply.author(), reply.text(), null));
            } else {
                FieldRemark last = thread.remove(thread.size() - 1);
                thread.add(new FieldRemark(last.author(), last.text(), last.answer() == null ? reply.text()
                        : last.answer() + "\n" + reply.text()));
            }
        }
        return thread;
    }

    /** Of a row that was removed it is said what it was. */
    private String words(Remark remark) {
        return remark.gone() == null ? remark.text()
                : Messages.text(language, "practice.remark.gone",
                        FieldPathLabels.label(PracticeTemplate.PRACTICE, remark.gone(),
                                (key, args) -> Messages.text(language, key, args)),
                        remark.goneWords())
                        + ". " + remark.text();
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
                String size = Formats.number(language, Math.max(1, evidence.fileSize() >> 10));
                notes.add(new RowNote("file", evidence.fileName(), evidence.fileAddress(), "(" + size + " kB)", false));
                notes.add(new RowNote("share", Messages.text(language, "disclosure.note"),
                        evidence.fileAddress() + "/publicacion", FileDisclosurePageBuilder.state(evidence, language),
                        false));
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
