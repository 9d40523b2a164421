package minga.form;

import java.util.List;

/**
 * What one kind of record shows beside the fields of its form: remarks at a field, notes at a row, further buttons of a
 * list. Everything is empty unless the record says otherwise.
 */
public interface FormExtras {

    /** A form with fields and nothing else. */
    FormExtras NONE = new FormExtras() {};

    /**
     * A remark at a field.
     *
     * @param answer what was said to it; null while nobody answered
     */
    record FieldRemark(String author, String text, String answer) {}

    /**
     * A line at the top of a row, such as the file that it stands for.
     *
     * @param icon the name of a drawing of {@code web/parts.ftlh}
     * @param url where the text leads; empty where it leads nowhere
     * @param detail what stands behind the text; may be empty
     * @param alert true where it says that something is wrong
     */
    record RowNote(String icon, String text, String url, String detail, boolean alert) {}

    /**
     * A further button under a list or a row.
     *
     * @param action the name of the pressed button, as the form sends it
     * @param icon the name of a drawing of {@code web/parts.ftlh}
     */
    record ListButton(String action, String icon, String label) {}

    /** Remarks about exactly that path. */
    default List<FieldRemark> remarksAt(String path) {
        return List.of();
    }

    /** Remarks about that path or something inside it. */
    default List<FieldRemark> remarksWithin(String path) {
        return List.of();
    }

    default List<RowNote> notes(Object row) {
        return List.of();
    }

    /** A row in words, with what hangs on it; {@code title} is its kind and number. */
    default String summary(Object row, String title) {
        return title;
    }

    /** The buttons of the list at that path, beside the one that adds a row. */
    default List<ListButton> buttons(String path) {
        return List.of();
    }

    /** Further buttons of a row, beside those that move and remove it. */
    default List<ListButton> rowButtons(Object row) {
        return List.of();
    }
}
