package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.Action;
import minga.account.JpaMailChanges;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource to change the mail address of one's account: asks for it, and confirms it by a link sent to it. */
@Path("/mi-cuenta/correo")
@ApplicationScoped
public class MailChangeResource {

    private static final String CONFIRM = "/mi-cuenta/correo/confirmar";

    private RequestContext context;
    private JpaMailChanges changes;
    private PersonalDataMails mails;
    private KeyLinks links;

    protected MailChangeResource() {
        // for the proxies of the container
    }

    @Inject
    MailChangeResource(RequestContext context, JpaMailChanges changes, PersonalDataMails mails, KeyLinks links) {
        this.context = context;
        this.changes = changes;
        this.mails = mails;
        this.links = links;
    }

    @GET
    @Needs(Action.OWN_ACCOUNT)
    public MailChangePage form() {
        return new MailChangePage("", false, List.of());
    }

    @POST
    @Needs(Action.OWN_ACCOUNT)
    @NeedsRecentSignIn
    public Response request(Posted form) {
        try {
            mails.requestMailChange(context.caller(), form.raw("mail").strip(), context.language());
            return Response.ok(new MessagePage("membership.mailChange.sent", 200)).build();
        } catch (Invalid invalid) {
            return Response.ok(new MailChangePage(form.raw("mail"), false,
                    FormError.of(invalid.faults(), context.language()))).build();
        } catch (Refused tooMany) {
            return Response.ok(new MailChangePage(form.raw("mail"), false, List.of(new FormError("mail",
                    Messages.text(context.language(), tooMany.messageKey(), tooMany.args().toArray()))))).build();
        }
    }

    /** The link in the mail; opened on any machine, signed in or not. */
    @GET
    @Path("confirmar/{key}")
    @Needs(Action.SIGN_IN)
    public Response openLink(@PathParam("key") String key) {
        return links.moved(Cookies.MAIL_KEY, key, CONFIRM);
    }

    /** Asks before it is done: programs that look through mails open every link. */
    @GET
    @Path("confirmar")
    @Needs(Action.SIGN_IN)
    public Response confirmForm() {
        return KeyLinks.unstored(links.key(Cookies.MAIL_KEY).flatMap(changes::find)
                .<Page>map(mail -> new MailChangePage(mail, true, List.of()))
                .orElseGet(() -> new MessagePage("membership.key.worthless", 410)));
    }

    @POST
    @Path("confirmar")
    @Needs(Action.SIGN_IN)
    public Response confirm(Posted form) {
        String key = links.key(Cookies.MAIL_KEY).filter(one -> changes.find(one).isPresent()).orElse(null);
        if (key == null) {
            return KeyLinks.unstored(new MessagePage("membership.key.worthless", 410));
        }
        try {
            mails.confirmMailChange(key);
            links.drop(Cookies.MAIL_KEY);
            return KeyLinks.unstored(new MessagePage("membership.mailChange.done", 200));
        } catch (Invalid taken) {
            return KeyLinks.unstored(new MailChangePage(changes.find(key).orElse(""), true,
                    FormError.of(taken.faults(), context.language())));
        }
    }
}
