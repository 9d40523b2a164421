package minga.review;

import java.util.List;

/**
 * One section of the review sheet.
 *
 * @param answered the places that say something
 * @param empty the places that say nothing
 */
public record ReviewSheetSection(String key, String label, List<ReviewSheetLine> answered,
        List<ReviewSheetLine> empty) {

    /** How many remarks of this round stand in it. */
    public long remarks() {
        return answered.stream().mapToLong(line -> line.pending().size()).sum()
                + empty.stream().mapToLong(line -> line.pending().size()).sum();
    }
}
