package minga.commitment;

import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/** Form of a report on the progress of a commitment: at the desk, or by the link of a mail. */
public record ReportPage(CommitmentLine line, Way way, List<FieldView> fields, List<FormError> errors)
        implements
            Page {

    /**
     * How one came here.
     *
     * @param action where the form goes
     * @param key of the form, so that sent twice it counts once; empty by the link of a mail
     * @param last whether no more reminders are wanted, as far as it was ticked
     */
    public record Way(String action, String key, boolean last) {

        /** True for a curator at the desk. */
        public boolean desk() {
            return !key.isEmpty();
        }
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
