package minga.membership;

import java.util.List;
import minga.web.ExpiredSessionForms;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the sign-in form.
 *
 * @param back the page of ours to go to afterwards
 * @param mail as it was typed
 * @param passkey what the browser needs to sign in by passkey alone, as JSON; empty where this portal cannot have
 * passkeys
 */
public record SignInPage(String back, String mail, String passkey, List<FormError> errors) implements Page {

    /** True where a form that came after its session ended waits behind the sign-in. */
    public boolean keptForm() {
        return back.startsWith(ExpiredSessionForms.ADDRESS);
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
