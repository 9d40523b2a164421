package minga.review;

import java.util.List;
import minga.web.FormError;

/**
 * Result of assigning several fichas to one person: each is given or refused on its own.
 *
 * @param assigned how many were given
 * @param person to whom; 0 where nobody was chosen
 * @param chosen the versions that were chosen and not given
 * @param errors why not, each with the name of its ficha
 */
public record BulkAssignment(int assigned, long person, List<Long> chosen, List<FormError> errors) {

    /** Nothing was to be assigned. */
    static final BulkAssignment NONE = new BulkAssignment(0, 0, List.of(), List.of());

    public BulkAssignment {
        chosen = List.copyOf(chosen);
        errors = List.copyOf(errors);
    }
}
