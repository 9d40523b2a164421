package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page that asks for the second step of a sign-in.
 *
 * @param app whether codes of an app are asked for
 * @param passkey what the browser needs to answer by passkey, as JSON; empty where there is none
 */
public record SecondStepPage(boolean app, String passkey, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
