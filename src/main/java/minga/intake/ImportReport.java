package minga.intake;

import java.util.List;

/**
 * What came of an import.
 *
 * @param taken fichas that are public now and were not before
 * @param known fichas that were there already
 * @param errors lines that could not be taken, at most the first thousand
 * @param failed how many lines could not be taken
 */
public record ImportReport(long taken, long known, List<LineError> errors, long failed) {

    /** A line that was left out: its number from 1, and why, in Spanish for the operator's screen. */
    public record LineError(long line, String reason) {}

    /** How many lines were looked at. */
    public long lines() {
        return taken + known + failed;
    }
}
