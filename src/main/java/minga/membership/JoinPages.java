package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import minga.account.Account;
import minga.account.Action;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.Key;
import minga.account.Needs;
import minga.account.Role;
import minga.notice.Carrier;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.Visit;

/** Making an account: with an invitation, or as the first administrator with the key from the operator's screen. */
@Path("/")
@ApplicationScoped
public class JoinPages {

    @Inject
    Visit visit;

    @Inject
    Invitations invitations;

    @Inject
    Territory territory;

    @Inject
    SignInPages signIn;

    @Inject
    Carrier carrier;

    @GET
    @Path("invitacion/{key}")
    @Needs(Action.SIGN_IN)
    public Response invitation(@PathParam("key") String key) {
        return invitations.invited(key, Key.Purpose.INVITATION)
                .map(invitation -> Response.ok(page(key, invitation, "", List.of())).build())
                .orElseGet(this::worthless);
    }

    @POST
    @Path("invitacion/{key}")
    @Needs(Action.SIGN_IN)
    public Response accept(@PathParam("key") String key, Posted form) {
        return join(key, Key.Purpose.INVITATION, form);
    }

    @GET
    @Path("primera-cuenta")
    @Needs(Action.SIGN_IN)
    public Response first(@QueryParam("clave") String key) {
        return Response.ok(new JoinPage("/primera-cuenta", true, "", "", Set.of("ADMINISTRATOR"), "",
                key == null ? "" : key, List.of())).build();
    }

    @POST
    @Path("primera-cuenta")
    @Needs(Action.SIGN_IN)
    public Response firstAccount(Posted form) {
        String key = form.word("key").orElse("");
        if (invitations.invited(key, Key.Purpose.ADMINISTRATOR).isEmpty()) {
            return first(form, key, new FormError("key", Messages.text(visit.language(), "membership.key.wrong")));
        }
        if (MailAddress.of(form.raw("mail")).filter(MailAddress::needsUnicode).isPresent() && !carrier.takesUnicode()) {
            return first(form, key, new FormError("mail", Messages.text(visit.language(), "fault.mail.local")));
        }
        return join(key, Key.Purpose.ADMINISTRATOR, form);
    }

    private static Response first(Posted form, String key, FormError error) {
        return Response.ok(new JoinPage("/primera-cuenta", true, form.raw("mail"), form.raw("name"), Set.of("ADMINISTRATOR"), "", key,
                List.of(error))).build();
    }

    private Response join(String key, Key.Purpose purpose, Posted form) {
        Invitation invitation = invitations.invited(key, purpose).orElse(null);
        if (invitation == null) {
            return worthless();
        }
        try {
            Account account = invitations.join(key, purpose, new Invitations.Joining(form.word("mail").orElse(""), form.word("name").orElse(null),
                    form.raw("password"), visit.language().code()));
            return signIn.admit(account, "");
        } catch (Invalid invalid) {
            List<FormError> errors = FormError.of(invalid.faults(), visit.language());
            return Response.ok(purpose == Key.Purpose.INVITATION ? page(key, invitation, form.raw("name"), errors)
                    : new JoinPage("/primera-cuenta", true, form.raw("mail"), form.raw("name"), Set.of("ADMINISTRATOR"), "", key, errors)).build();
        }
    }

    private JoinPage page(String key, Invitation invitation, String typedName, List<FormError> errors) {
        String name = typedName.isEmpty() && invitation.name() != null ? invitation.name() : typedName;
        String municipality = invitation.municipality() == null ? ""
                : territory.municipality(invitation.municipality()).map(one -> one.name()).orElse("");
        return new JoinPage("/invitacion/" + key, false, invitation.mail(), name,
                Role.names(invitation.roles()), municipality, "", errors);
    }

    /** A used, old or invented key: all look the same. */
    private Response worthless() {
        return Response.ok(new NoticePage("membership.key.worthless", 410)).build();
    }
}
