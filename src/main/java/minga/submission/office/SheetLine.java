package minga.submission.office;

import java.util.List;
import java.util.Map;

/**
 * One line of a sheet of a form workbook: a row of a level, with where it stands.
 *
 * @param level its path in the template: {@code indicators.means}; empty for the record itself
 * @param record the name by which a workbook of many records calls the record; empty in the form of one
 * @param id the number of the stored row; 0 for a new one
 * @param number its number on the sheet, as written
 * @param parent the number of the row that it hangs from, as written
 * @param answers the cells by the key of their field, in the order of their columns
 * @param place its row, in words
 */
record SheetLine(String level, String record, long id, String number, String parent,
        Map<String, List<Value>> answers, String place) {

    /**
     * One cell of an answer.
     *
     * @param fault the message key of what makes it unusable; null where nothing does
     */
    record Value(String text, String fault, String place) {}

    boolean isBlank() {
        return answers.values().stream().flatMap(List::stream)
                .allMatch(value -> value.text().isBlank() && value.fault() == null);
    }
}
