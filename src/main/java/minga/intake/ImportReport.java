package minga.intake;

import java.util.List;

/**
 * Result of an import: counts, and the lines that could not be taken.
 *
 * @param taken fichas that are public now and were not before; in a dry run, that would be
 * @param known fichas that were there already, those that differ included
 * @param differing fichas whose id is taken by one that says something else
 * @param errors what is wrong with lines that could not be taken, at most the first thousand; a line may have several
 * @param remarks the fichas that differ, at most the first thousand
 * @param failed how many lines could not be taken
 */
public record ImportReport(long taken, long known, long differing, List<LineError> errors, List<LineError> remarks,
        long failed) {

    /**
     * One thing wrong with a line.
     *
     * @param line its number, from 1
     * @param field the member of the line, such as {@code indicators[0].text}; empty for the whole line
     * @param value what stands there, at most 80 characters on one line; empty where nothing does
     * @param reason why it cannot be taken, in Spanish for the operator's screen; begins with the field
     */
    public record LineError(long line, String field, String value, String reason) {

        @Override
        public String toString() {
            return "Línea " + line + ": " + reason + (value.isEmpty() ? "" : ": «" + value + "»");
        }
    }

    /** How many lines were looked at. */
    public long lines() {
        return taken + known + failed;
    }

    /** True where the operator should look at something: lines left out, or fichas that differ. */
    public boolean hasRemarks() {
        return failed + differing > 0;
    }
}
