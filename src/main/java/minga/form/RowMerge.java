package minga.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minga.form.RowAction.Verb;
import minga.platform.Fault;
import minga.platform.Text;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.NumberedRow;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;

/**
 * Moves what was typed into rows to the places where those rows stand now, after somebody else added, removed or moved
 * some. Rows are known by their numbers ({@link ShownAnswers}); a form that sent none is taken by place.
 */
final class RowMerge {

    private static final String ADD = "agregar:";
    private static final String UP = "subir:";
    private static final String DOWN = "bajar:";

    private final FormValues sent;
    private final Map<String, List<String>> moved = new LinkedHashMap<>();
    private final List<Fault> lost = new ArrayList<>();
    private String action;

    private RowMerge(FormValues sent) {
        this.sent = sent;
        this.action = sent.action();
    }

    /**
     * The answers at the places of now.
     *
     * @param values what was typed, and the button pressed; a button that was pressed before is dropped
     * @param lost a fault for each removed row into which something was typed, with those words
     */
    record Result(FormValues values, List<Fault> lost) {}

    static <T> Result merge(List<Section<T>> sections, T record, FormValues sent) {
        RowMerge merge = new RowMerge(sent);
        merge.moved.putAll(sent.typed());
        sections.forEach(section -> section.fields().forEach(field -> merge.list(field, record, "", "")));
        return new Result(new FormValues(merge.moved, merge.action), merge.lost);
    }

    /** @param was, is the place of the row around it, then and now: {@code indicators.2.} */
    @SuppressWarnings("unchecked")
    private <T> void list(Field<T, ?> field, T record, String was, String is) {
        if (field.kind() != FieldKind.ROWS) {
            return;
        }
        Rows<Object> rows = (Rows<Object>) field.get(record);
        String before = was + field.key();
        String now = is + field.key();
        Optional<List<Long>> shown = ShownAnswers.rowsOf(before, sent);
        if (shown.isEmpty()) {
            return;
        }
        boolean same = ShownAnswers.of(rows).equals(ShownAnswers.hashOf(before, sent).orElse(""));
        if (!same || !before.equals(now)) {
            takeOut(now);
        }
        follow((Template<Object>) field.rowTemplate(), rows, shown.get(), before, now);
        for (int i = 0; i < shown.get().size(); i++) {
            int index = ShownAnswers.indexOf(rows, shown.get().get(i));
            String from = before + "." + i + ".";
            if (index < 0) {
                tell((Template<Object>) field.rowTemplate(), from, now, i);
            } else {
                String to = now + "." + index + ".";
                if (!same || !before.equals(now)) {
                    put(from, to);
                }
                for (Field<Object, ?> part : ((Template<Object>) field.rowTemplate()).fields()) {
                    list(part, rows.get(index), from, to);
                }
            }
        }
    }

    private void takeOut(String list) {
        moved.keySet().removeIf(name -> plain(name).startsWith(list + "."));
    }

    private void put(String from, String to) {
        sent.typed().forEach((name, values) -> {
            if (plain(name).startsWith(from)) {
                moved.put((name.startsWith(ShownAnswers.PREFIX) ? ShownAnswers.PREFIX : "") + to
                        + plain(name).substring(from.length()), values);
            }
        });
    }

    private static String plain(String name) {
        return name.startsWith(ShownAnswers.PREFIX) ? name.substring(ShownAnswers.PREFIX.length()) : name;
    }

    /** What was typed into a row that is gone. */
    private void tell(Template<?> template, String from, String list, int index) {
        String words = sent.answers().filter(entry -> entry.getKey().startsWith(from))
                .filter(entry -> !isAsShown(template, entry.getKey().substring(from.length()), entry))
                .flatMap(entry -> entry.getValue().stream()).filter(text -> !Text.isBlank(text))
                .collect(Collectors.joining(" · "));
        if (!words.isEmpty()) {
            lost.add(Fault.at(list, "form.fault.rowGone", index + 1, words));
        }
    }

    /** @param path of the field within the row: {@code text}, {@code speakers.1.name} */
    private boolean isAsShown(Template<?> template, String path, Map.Entry<String, List<String>> entry) {
        String[] rest = path.split("\\.", 3);
        Optional<? extends Field<?, ?>> field = template.field(rest[0]);
        if (rest.length == 3 && field.isPresent() && field.get().kind() == FieldKind.ROWS) {
            return isAsShown(field.get().rowTemplate(), rest[2], entry);
        }
        List<String> answer = field.isPresent() ? FieldTextConverter.normalize(field.get(), entry.getValue())
                : entry.getValue().stream().filter(text -> !Text.isBlank(text)).toList();
        return ShownAnswers.hashOf(entry.getKey(), sent).filter(ShownAnswers.hash(answer)::equals).isPresent();
    }

    /** The pressed button is about the row that it stood at; where its work is done already, it is not done again. */
    private void follow(Template<Object> template, Rows<Object> rows, List<Long> shown, String before, String now) {
        int colon = sent.action().indexOf(':');
        if (colon < 0 || RowAction.of(sent.action()).filter(one -> one.verb() == Verb.DESHACER).isPresent()) {
            return;
        }
        String verb = sent.action().substring(0, colon + 1);
        String target = sent.action().substring(colon + 1);
        if (target.equals(before)) {
            action = verb.equals(ADD) && added(template, rows, shown) ? "" : verb + now;
        } else if (target.startsWith(before + ".")) {
            String[] rest = target.substring(before.length() + 1).split("\\.", 2);
            int index = rest[0].matches("\\d{1,3}") ? Integer.parseInt(rest[0]) : Integer.MAX_VALUE;
            int place = index < shown.size() ? ShownAnswers.indexOf(rows, shown.get(index)) : -1;
            boolean done = place < 0 || rest.length == 1 && movedAlready(verb, rows, shown, index);
            action = done ? "" : verb + now + "." + place + (rest.length == 1 ? "" : "." + rest[1]);
        }
    }

    /** True where a row that the form did not show yet stands there empty: it is the one that was asked for. */
    private static boolean added(Template<Object> template, Rows<Object> rows, List<Long> shown) {
        return IntStream.range(0, rows.size()).mapToObj(rows::get)
                .filter(row -> row instanceof NumberedRow one && !shown.contains(one.id()))
                .anyMatch(row -> template.fields().stream().noneMatch(field -> isAnswered(field, row)));
    }

    private static boolean isAnswered(Field<Object, ?> field, Object row) {
        return field.get(row) instanceof Rows<?> rows ? !rows.isEmpty() : field.isAnswered(row);
    }

    private static boolean movedAlready(String verb, Rows<Object> rows, List<Long> shown, int index) {
        int other = index + (verb.equals(UP) ? -1 : 1);
        if (!verb.equals(UP) && !verb.equals(DOWN) || other < 0 || other >= shown.size()) {
            return false;
        }
        int at = ShownAnswers.indexOf(rows, shown.get(index));
        int beside = ShownAnswers.indexOf(rows, shown.get(other));
        return beside >= 0 && (verb.equals(UP) ? at < beside : at > beside);
    }
}
