package minga.web;

import java.util.List;

/**
 * Asks who somebody is before what they sent is done.
 *
 * @param action where the form was sent to, and will be again
 * @param kept all that was sent with it
 * @param app whether a code of an authenticator app does as well
 * @param passkey what the browser needs to confirm by passkey, as JSON; empty where there is none
 */
public record ConfirmPage(String action, List<Kept> kept, boolean app, String passkey, List<FormError> errors) implements Page {

    /** One value that was sent. */
    public record Kept(String name, String value) {}
}
