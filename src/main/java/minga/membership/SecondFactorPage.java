package minga.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of one's own second factors.
 *
 * @param must whether this portal asks for it before anything else
 * @param codesLeft recovery codes that were not used
 * @param creation what the browser needs to make a passkey, as JSON; empty where this portal cannot have passkeys
 * @param passkeyName as it was typed
 * @param done what was just saved, one of {@link #DONE}; empty otherwise
 */
public record SecondFactorPage(boolean app, List<Key> passkeys, boolean must, int codesLeft, String creation,
        String passkeyName,
        String done, List<FormError> errors) implements Page {

    static final Set<String> DONE = Set.of("aplicacion", "llave", "quitada");

    /** A passkey; {@code used} is null where it never was. */
    public record Key(String handle, String name, Instant since, Instant used) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
