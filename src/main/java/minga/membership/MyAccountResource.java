package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.account.Role;
import minga.account.SecondFactors;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.account.Sessions;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;
import minga.web.RetryAfter;

/** REST resource of one's own account: name, language of mails, password, open sessions. */
@Path("/mi-cuenta")
@ApplicationScoped
public class MyAccountResource {

    private RequestContext context;
    private Accounts accounts;
    private Sessions sessions;
    private SecurityLog log;
    private Territory territory;
    private SecondFactors factors;
    private SignInResource signIn;

    protected MyAccountResource() {
        // for the proxies of the container
    }

    @Inject
    MyAccountResource(RequestContext context, Accounts accounts, Sessions sessions, SecurityLog log,
            Territory territory,
            SecondFactors factors, SignInResource signIn) {
        this.context = context;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.territory = territory;
        this.factors = factors;
        this.signIn = signIn;
    }

    @GET
    @Needs(Action.OWN_ACCOUNT)
    public MyAccountPage show(@QueryParam("listo") String done) {
        Account account = requireOwnAccount();
        return page(account, account.name(), account.language(), done == null ? "" : done, List.of());
    }

    @POST
    @Needs(Action.OWN_ACCOUNT)
    public Response updateProfile(Posted form) {
        String language = Language.of(form.raw("language")).orElse(context.language()).code();
        try {
            accounts.updateProfile(context.caller().accountId(), form.word("name").orElse(null), language);
            return Response.seeOther(URI.create("/mi-cuenta?listo=datos")).build();
        } catch (Invalid invalid) {
            return Response.ok(page(requireOwnAccount(), form.raw("name"), language, "",
                    FormError.of(invalid.faults(), context.language()))).build();
        }
    }

    /** Changing the password signs out everywhere; here the person goes on with a new token. */
    @POST
    @Path("clave")
    @Needs(Action.OWN_ACCOUNT)
    public Response changePassword(Posted form) {
        Account account = requireOwnAccount();
        try {
            accounts.changePassword(account.id(),
                    new Accounts.Change(form.raw("old"), form.raw("password"), context.address(),
                            context.cookie(Cookies.DEVICE).orElse("")));
            return signIn.completeSignIn(account, "/mi-cuenta?listo=clave");
        } catch (Invalid invalid) {
            return showErrors(account, FormError.of(invalid.faults(), context.language()));
        } catch (Refused tooSoon) {
            return RetryAfter.answer(showErrors(account, List.of(new FormError("old",
                    Messages.text(context.language(), tooSoon.messageKey(), tooSoon.args().toArray())))), tooSoon);
        }
    }

    private Response showErrors(Account account, List<FormError> errors) {
        return Response.ok(page(account, account.name(), account.language(), "", errors)).build();
    }

    /** Signs out everywhere but here: for who forgot to, on a computer that others use. */
    @POST
    @Path("sesiones")
    @Needs(Action.OWN_ACCOUNT)
    public Response signOutOthers(Posted form) {
        context.token().ifPresent(token -> sessions.endOthers(context.caller().accountId(), token));
        log.write(SecurityEvent.of(SecurityEventType.SESSIONS_ENDED, context.caller().accountId(), context.address()));
        return Response.seeOther(URI.create("/mi-cuenta?listo=sesiones")).build();
    }

    private Account requireOwnAccount() {
        return accounts.find(context.caller().accountId())
                .orElseThrow(() -> new NotFound("account", context.caller().accountId()));
    }

    private MyAccountPage page(Account account, String name, String language, String done, List<FormError> errors) {
        String municipality = account.municipality() == null ? ""
                : territory.municipality(account.municipality()).map(Municipality::name).orElse("");
        String token = context.token().orElse("");
        List<MyAccountPage.Browser> browsers = sessions.findActive(account.id()).stream()
                .map(one -> new MyAccountPage.Browser(one.device(), one.createdAt(), one.seenAt(),
                        one.belongsTo(token)))
                .toList();
        return new MyAccountPage(account.mail(), name, language, Role.names(account.roles()),
                municipality, browsers, factors.stateOf(account.id()).hasAny(),
                MyAccountPage.DONE.contains(done) ? done : "", errors);
    }
}
