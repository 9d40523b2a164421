package minga.submission;

import java.util.List;
import minga.practice.Renewals;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page by which a municipality confirms that a published practice still holds, or begins to revise it.
 *
 * @param renewal where it stands; null where the practice is not public
 * @param revisable true where a next version can be begun
 * @param done true where it was just confirmed
 */
public record RenewalPage(long id, String name, String slug, Renewals.Status renewal, boolean revisable,
        List<FormError> errors, boolean done, int status) implements Page {}
