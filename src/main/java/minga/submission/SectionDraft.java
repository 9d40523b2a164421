package minga.submission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import minga.form.FormValues;
import minga.platform.Fault;

/**
 * What somebody typed into a section and did not save.
 *
 * @param savedAt when the page last sent it
 * @param values what was typed, at the places where its rows stand now
 * @param changed the parameters in which it says otherwise than the form had shown
 * @param lost a fault for each removed row into which something was typed
 */
record SectionDraft(Instant savedAt, FormValues values, Set<String> changed, List<Fault> lost) {

    /** True where it has nothing that would be lost without it. */
    boolean isEmpty() {
        return changed.isEmpty() && lost.isEmpty();
    }
}
