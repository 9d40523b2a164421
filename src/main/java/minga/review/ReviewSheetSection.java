package minga.review;

import java.util.List;

/**
 * One section of the review sheet.
 *
 * @param answered the places that say something
 * @param empty the places that say nothing
 * @param gone the rows that stood here and were removed, in words; empty where nothing is compared
 */
public record ReviewSheetSection(String key, String label, List<ReviewSheetLine> answered,
        List<ReviewSheetLine> empty, List<String> gone) {

    /** How many remarks of this round stand in it. */
    public long remarks() {
        return answered.stream().mapToLong(line -> line.pending().size()).sum()
                + empty.stream().mapToLong(line -> line.pending().size()).sum();
    }
}
