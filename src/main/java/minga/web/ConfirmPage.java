package minga.web;

import java.util.List;

/**
 * Page that asks for re-authentication before a submitted form takes effect.
 *
 * @param action the address to which the form was sent, and will be sent again
 * @param kept all fields that were sent with it
 * @param app whether a code of an authenticator app is accepted as well
 * @param passkey the options that the browser needs to confirm by passkey, as JSON; empty where there is none
 * @param errors what was wrong with the last try; empty at first
 */
public record ConfirmPage(String action, List<Kept> kept, boolean app, String passkey,
        List<FormError> errors) implements Page {

    /** One value that was sent. */
    public record Kept(String name, String value) {}
}
