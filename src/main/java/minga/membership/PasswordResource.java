package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for a forgotten password: request a mail, set a new password. */
@Path("/clave")
@ApplicationScoped
public class PasswordResource {

    private static final String FORM = "/clave/nueva";

    private RequestContext context;
    private Accounts accounts;
    private MembershipMails mails;
    private KeyLinks links;
    private SignInResource signIn;

    protected PasswordResource() {
        // for the proxies of the container
    }

    @Inject
    PasswordResource(RequestContext context, Accounts accounts, MembershipMails mails, KeyLinks links,
            SignInResource signIn) {
        this.context = context;
        this.accounts = accounts;
        this.mails = mails;
        this.links = links;
        this.signIn = signIn;
    }

    @GET
    @Path("olvidada")
    @Needs(Action.SIGN_IN)
    public Page forgottenPasswordForm() {
        return new ForgottenPasswordPage("", List.of());
    }

    /** The answer is the same whether the mail has an account or not. */
    @POST
    @Path("olvidada")
    @Needs(Action.SIGN_IN)
    public Page requestReset(Posted form) {
        String mail = form.word("mail").orElse("");
        Optional<String> unreadable = MailAddress.fault(mail, true);
        if (unreadable.isPresent()) {
            return new ForgottenPasswordPage(mail,
                    FormError.of(List.of(Fault.at("mail", unreadable.get())), context.language()));
        }
        accounts.requestPasswordReset(mail, mails.passwordResetMail(mail, context.address()));
        return new MessagePage("membership.forgotten.sent", 200);
    }

    /** The link in the mail. */
    @GET
    @Path("nueva/{key}")
    @Needs(Action.SIGN_IN)
    public Response openLink(@PathParam("key") String key) {
        return links.moved(Cookies.PASSWORD_KEY, key, FORM);
    }

    @GET
    @Path("nueva")
    @Needs(Action.SIGN_IN)
    public Response newPasswordForm() {
        return KeyLinks.unstored(links.key(Cookies.PASSWORD_KEY).filter(accounts::isPasswordKeyValid).isPresent()
                ? new NewPasswordPage(FORM, List.of()) : new MessagePage("membership.key.worthless", 410));
    }

    /** Who has the key has the mailbox: this browser is known from now on. */
    @POST
    @Path("nueva")
    @Needs(Action.SIGN_IN)
    public Response resetPassword(Posted form) {
        String key = links.key(Cookies.PASSWORD_KEY).filter(accounts::isPasswordKeyValid).orElse(null);
        if (key == null) {
            return KeyLinks.unstored(new MessagePage("membership.key.worthless", 410));
        }
        try {
            signIn.rememberBrowser(accounts.resetPassword(key, form.raw("password"), context.address()));
            links.drop(Cookies.PASSWORD_KEY);
            return KeyLinks.unstored(new MessagePage("membership.password.done", 200));
        } catch (Invalid invalid) {
            return KeyLinks.unstored(new NewPasswordPage(FORM, FormError.of(invalid.faults(), context.language())));
        }
    }
}
