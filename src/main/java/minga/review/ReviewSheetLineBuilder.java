package minga.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;

/** Flattens a ficha into lines of the review sheet: each field is a line, and so is every row, however deep. */
final class ReviewSheetLineBuilder {

    private final ReviewSheet sheet;
    private final AnswerFormatter answers;
    private final FichaChanges changes;
    private final Set<Long> placed = new HashSet<>();
    private final List<String> gone = new ArrayList<>();

    /** @param changes what to mark as changed; null for nothing */
    ReviewSheetLineBuilder(ReviewSheet sheet, AnswerFormatter answers, FichaChanges changes) {
        this.sheet = sheet;
        this.answers = answers;
        this.changes = changes;
    }

    List<ReviewSheetSection> sections() {
        return PracticeTemplate.PRACTICE.sections().stream().map(this::section).toList();
    }

    /** Remarks on the whole ficha, on a section, or on a place that is gone. Ask after {@link #sections}. */
    List<Remark> unplaced(List<Remark> remarks) {
        return remarks.stream().filter(one -> !placed.contains(one.id())).toList();
    }

    private ReviewSheetSection section(Section<PracticeVersion> section) {
        List<ReviewSheetLine> lines = new ArrayList<>();
        gone.clear();
        section.fields().forEach(field -> line(PracticeTemplate.PRACTICE, field, sheet.version(), "", "", lines));
        return new ReviewSheetSection(section.key(), answers.message("practice.section." + section.key()),
                lines.stream().filter(line -> line.answered() || line.remarked()).toList(),
                lines.stream().filter(line -> !line.answered() && !line.remarked()).toList(), List.copyOf(gone));
    }

    private <T> void line(Template<T> template, Field<T, ?> field, T record, String prefix, String place,
            List<ReviewSheetLine> lines) {
        String path = prefix + field.key();
        if (field.kind() == FieldKind.ROWS && changes != null) {
            changes.removedFrom(path).forEach(words -> gone.add(answers.message("review.changes.gone",
                    place + answers.message(template.key() + "." + field.key()), words)));
        }
        if (field.kind() == FieldKind.ROWS && field.isAnswered(record)) {
            rows((Rows<?>) field.get(record), field.rowTemplate(), path, place, lines);
        } else {
            String label = place + answers.message(template.key() + "." + field.key());
            lines.add(placed(path, label, List.of(part(template, field, record, path, false, true)), null));
        }
    }

    private <R> void rows(Rows<?> rows, Template<R> template, String path, String place, List<ReviewSheetLine> lines) {
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), template, path + "." + i, place + answers.message(template.key() + ".row", i + 1), lines);
        }
    }

    @SuppressWarnings("unchecked")
    private <R> void row(Object row, Template<R> template, String path, String label, List<ReviewSheetLine> lines) {
        R record = (R) row;
        List<ReviewSheetLine.Part> parts = new ArrayList<>();
        List<ReviewSheetLine> below = new ArrayList<>();
        boolean main = true;
        for (Field<R, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                line(template, field, record, path + ".", label + " · ", below);
            } else {
                boolean leads = main && (field.isRequired() || template.fields().stream().noneMatch(Field::isRequired));
                parts.add(part(template, field, record, path + "." + field.key(), !leads, leads));
                main &= !leads;
            }
        }
        lines.add(placed(path, label, parts,
                record instanceof MeansOfVerification means ? ReviewSheetLine.Proof.of(means) : null));
        lines.addAll(below);
    }

    private <T> ReviewSheetLine.Part part(Template<T> template, Field<T, ?> field, T record, String path, boolean named,
            boolean main) {
        List<String> values = field.kind() == FieldKind.ROWS ? List.of() : answers.format(field, record);
        String label = answers.message(template.key() + "." + field.key());
        return new ReviewSheetLine.Part(path, label, named, values, AnswerFormatter.isLink(field), main,
                changes == null ? List.of() : changes.at(path));
    }

    /** The remarks of a row are those at the row or at its fields, not those at rows inside it. */
    private ReviewSheetLine placed(String path, String label, List<ReviewSheetLine.Part> parts,
            ReviewSheetLine.Proof proof) {
        return new ReviewSheetLine(path, label, parts, at(sheet.pending(), path, parts), at(sheet.sent(), path, parts),
                changes != null && changes.isAdded(path), proof);
    }

    private List<Remark> at(List<Remark> remarks, String path, List<ReviewSheetLine.Part> parts) {
        List<Remark> here = remarks.stream().filter(one -> one.path().equals(path)
                || parts.stream().anyMatch(part -> part.path().equals(one.path()))).toList();
        here.forEach(one -> placed.add(one.id()));
        return here;
    }
}
