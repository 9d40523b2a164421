package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Paging;

/**
 * Page of the change log for the administrator.
 *
 * @param person part of a name or mail, as it was typed
 * @param kind the chosen kind of entry; empty for all
 * @param subject a code, or part of what an entry says, as it was typed
 * @param from the first day as it was typed
 * @param until the last day as it was typed
 * @param csv the address of the same list as CSV
 */
public record ActivityLogPage(String person, String kind, String subject, String from, String until,
        List<String> kinds, long total, List<JpaActivityLog.Line> lines, Paging paging, String csv,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
