package minga.form;

import java.util.List;

/**
 * View model of one answer: a label and its text, or rows of answers.
 *
 * @param id of the field in its form, to change it
 */
public record AnswerView(String id, String label, List<String> words, List<Row> rows) {

    /** One row of answers with its title. */
    public record Row(String title, List<AnswerView> answers) {}

    /** True where nothing was said. */
    public boolean isEmpty() {
        return words.isEmpty() && rows.isEmpty();
    }
}
