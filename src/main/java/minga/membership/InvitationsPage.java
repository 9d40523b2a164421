package minga.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import minga.web.Page;

/**
 * Page that lists the unanswered invitations.
 *
 * @param done what was just done; empty otherwise
 */
public record InvitationsPage(List<Row> rows, String done) implements Page {

    static final Set<String> DONE = Set.of("invitada", "abierta", "retirada");

    /** One invitation; the handle names it and opens nothing. */
    public record Row(String handle, String mail, String name, Set<String> roles, String municipality, Instant since,
            Instant until) {}
}
