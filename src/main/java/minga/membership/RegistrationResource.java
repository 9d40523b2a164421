package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import minga.account.Account;
import minga.account.Action;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.Needs;
import minga.account.OneTimeToken;
import minga.account.Role;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.notice.MailTransport;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.territory.Territory;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/**
 * REST resource for creating an account: with an invitation, or as the first administrator with the token from the
 * operator's screen.
 */
@Path("/")
@ApplicationScoped
public class RegistrationResource {

    private static final String FORM = "/invitacion";

    /** A used, old or invented key: all look the same. */
    private static final MessagePage INVALID_KEY = new MessagePage("membership.key.worthless", 410);

    private RequestContext context;
    private Invitations invitations;
    private Territory territory;
    private SignInResource signIn;
    private MailTransport transport;
    private KeyLinks links;
    private SecurityLog log;

    protected RegistrationResource() {
        // for the proxies of the container
    }

    @Inject
    RegistrationResource(RequestContext context, Invitations invitations, Territory territory, SignInResource signIn,
            MailTransport transport, KeyLinks links, SecurityLog log) {
        this.context = context;
        this.invitations = invitations;
        this.territory = territory;
        this.signIn = signIn;
        this.transport = transport;
        this.links = links;
        this.log = log;
    }

    /** The link in the mail. */
    @GET
    @Path("invitacion/{key}")
    @Needs(Action.SIGN_IN)
    public Response openLink(@PathParam("key") String key) {
        return links.moved(Cookies.INVITATION_KEY, key, FORM);
    }

    @GET
    @Path("invitacion")
    @Needs(Action.SIGN_IN)
    public Response invitationForm() {
        return KeyLinks.unstored(links.key(Cookies.INVITATION_KEY)
                .flatMap(key -> invitations.findInvitation(key, OneTimeToken.Purpose.INVITATION))
                .<Page>map(invitation -> page(invitation, "", List.of())).orElse(INVALID_KEY));
    }

    @POST
    @Path("invitacion")
    @Needs(Action.SIGN_IN)
    public Response acceptInvitation(Posted form) {
        return register(links.key(Cookies.INVITATION_KEY).orElse(""), OneTimeToken.Purpose.INVITATION, form);
    }

    /** The key is typed or pasted: it comes in no address. */
    @GET
    @Path("primera-cuenta")
    @Needs(Action.SIGN_IN)
    public Response firstAccountForm() {
        return KeyLinks.unstored(firstPage("", "", "", List.of()));
    }

    @POST
    @Path("primera-cuenta")
    @Needs(Action.SIGN_IN)
    public Response registerFirstAccount(Posted form) {
        String key = form.word("key").orElse("");
        if (invitations.findInvitation(key, OneTimeToken.Purpose.ADMINISTRATOR).isEmpty()) {
            return firstAccountForm(form, key,
                    new FormError("key", Messages.text(context.language(), "membership.key.wrong")));
        }
        if (MailAddress.of(form.raw("mail")).filter(MailAddress::needsUnicode).isPresent()
                && !transport.supportsUnicode()) {
            return firstAccountForm(form, key,
                    new FormError("mail", Messages.text(context.language(), "fault.mail.local")));
        }
        return register(key, OneTimeToken.Purpose.ADMINISTRATOR, form);
    }

    private static Response firstAccountForm(Posted form, String key, FormError error) {
        return KeyLinks.unstored(firstPage(form.raw("mail"), form.raw("name"), key, List.of(error)));
    }

    private Response register(String key, OneTimeToken.Purpose purpose, Posted form) {
        Invitation invitation = invitations.findInvitation(key, purpose).orElse(null);
        if (invitation == null) {
            return KeyLinks.unstored(INVALID_KEY);
        }
        try {
            Account account = invitations.register(key, purpose,
                    new Invitations.Joining(form.word("mail").orElse(""), form.word("name").orElse(null),
                            form.raw("password"), context.language().code()));
            links.drop(Cookies.INVITATION_KEY);
            log.write(SecurityEvent.of(SecurityEventType.KEY_USED, account.id(), context.address(), purpose));
            return signIn.completeSignIn(account, "");
        } catch (Invalid invalid) {
            List<FormError> errors = FormError.of(invalid.faults(), context.language());
            return KeyLinks
                    .unstored(purpose == OneTimeToken.Purpose.INVITATION ? page(invitation, form.raw("name"), errors)
                            : firstPage(form.raw("mail"), form.raw("name"), key, errors));
        }
    }

    private static RegistrationPage firstPage(String mail, String name, String key, List<FormError> errors) {
        return new RegistrationPage("/primera-cuenta", true, mail, name, Set.of("ADMINISTRATOR"), "", key, errors);
    }

    private RegistrationPage page(Invitation invitation, String typedName, List<FormError> errors) {
        String name = typedName.isEmpty() && invitation.name() != null ? invitation.name() : typedName;
        String municipality = invitation.municipality() == null ? ""
                : territory.municipality(invitation.municipality()).map(one -> one.name()).orElse("");
        return new RegistrationPage(FORM, false, invitation.mail(), name, Role.names(invitation.roles()), municipality,
                "", errors);
    }
}
