package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.account.PersonalData;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.account.personaldata.JpaPersonalDataStore.Section;
import minga.platform.Fault;
import minga.platform.MailAddress;
import minga.platform.Refused;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of one's own personal data: to read, to download as JSON, and to erase the account (Ley 21.719). */
@Path("/mi-cuenta")
@ApplicationScoped
public class MyDataResource {

    private RequestContext context;
    private PersonalData data;
    private PersonalDataMails mails;
    private SecurityLog log;
    private Clock clock;

    protected MyDataResource() {
        // for the proxies of the container
    }

    @Inject
    MyDataResource(RequestContext context, PersonalData data, PersonalDataMails mails, SecurityLog log, Clock clock) {
        this.context = context;
        this.data = data;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Path("datos")
    @Needs(Action.OWN_ACCOUNT)
    public Response show() {
        return KeyLinks.unstored(new MyDataPage(PersonalDataReport.tables(data.read(context.caller().accountId()),
                context.language())));
    }

    @GET
    @Path("datos.json")
    @Needs(Action.OWN_ACCOUNT)
    public Response download() {
        long account = context.caller().accountId();
        String json = PersonalDataReport.json(data.read(account), clock.instant());
        log.write(SecurityEvent.of(SecurityEventType.PERSONAL_DATA_EXPORTED, account, context.address()));
        return Response.ok(json, "application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"mis-datos-minga.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Asks before it is done, and says what stays. */
    @GET
    @Path("borrar")
    @Needs(Action.OWN_ACCOUNT)
    public EraseAccountPage askErasure() {
        return page(List.of());
    }

    /** The person types the mail of the account: a press on the wrong button erases nothing. */
    @POST
    @Path("borrar")
    @Needs(Action.OWN_ACCOUNT)
    @NeedsRecentSignIn
    public Response erase(Posted form) {
        if (!MailAddress.key(form.raw("mail").strip()).equals(context.caller().mail())) {
            return Response.ok(page(FormError.of(List.of(Fault.at("mail", "membership.erase.otherMail")),
                    context.language()))).build();
        }
        try {
            mails.erase(context.caller().accountId());
        } catch (Refused last) {
            return Response.ok(page(List.of(new FormError("mail",
                    Messages.text(context.language(), last.messageKey(), last.args().toArray()))))).build();
        }
        context.dropCookie(Cookies.SESSION);
        context.dropCookie(Cookies.DEVICE);
        return KeyLinks.unstored(new MessagePage("membership.erased", 200));
    }

    private EraseAccountPage page(List<FormError> errors) {
        int contacts = data.read(context.caller().accountId()).stream()
                .filter(section -> section.table().equals("practice_version"))
                .map(Section::rows).mapToInt(List::size).sum();
        return new EraseAccountPage(context.caller().mail(), contacts, errors);
    }
}
