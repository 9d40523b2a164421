package minga.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of one's own account.
 *
 * @param browsers where the person is signed in
 * @param secondStep whether signing in asks for a second step
 * @param done what was just saved, one of {@link #DONE}; empty otherwise
 */
public record MyAccountPage(String mail, String name, String language, Set<String> roles, String municipality,
        List<Browser> browsers,
        boolean secondStep, String done, List<FormError> errors) implements Page {

    static final Set<String> DONE = Set.of("datos", "clave", "sesiones");

    /** One browser; {@code here} for the one that asks. */
    public record Browser(String device, Instant since, Instant seen, boolean here) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
