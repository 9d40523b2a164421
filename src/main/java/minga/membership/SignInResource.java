package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Caller;
import minga.account.KeptForms;
import minga.account.Needs;
import minga.account.RecentSignIns;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.account.Sessions;
import minga.account.SignInCredentials;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Refused;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;
import minga.web.RetryAfter;
import minga.web.SafeRedirect;

/** REST resource for signing in and out. */
@Path("/")
@ApplicationScoped
public class SignInResource {

    private RequestContext context;
    private Accounts accounts;
    private Sessions sessions;
    private RecentSignIns recent;
    private KeptForms keptForms;
    private PasskeyCeremonies passkeys;
    private SecondStepResource secondStep;
    private SecurityLog log;

    protected SignInResource() {
        // for the proxies of the container
    }

    @Inject
    SignInResource(RequestContext context, Accounts accounts, Sessions sessions, RecentSignIns recent,
            KeptForms keptForms, PasskeyCeremonies passkeys, SecondStepResource secondStep, SecurityLog log) {
        this.context = context;
        this.accounts = accounts;
        this.sessions = sessions;
        this.recent = recent;
        this.keptForms = keptForms;
        this.passkeys = passkeys;
        this.secondStep = secondStep;
        this.log = log;
    }

    @GET
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response form(@QueryParam("volver") String back) {
        if (context.caller().signedIn()) {
            return Response.seeOther(URI.create(SafeRedirect.to(back, homePath(context.caller())))).build();
        }
        return Response.ok(new SignInPage(SafeRedirect.to(back, ""), "", passkey(), List.of())).build();
    }

    @POST
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response signIn(Posted form) {
        String mail = form.word("mail").orElse("");
        String password = form.raw("password");
        if (mail.isEmpty() || password.isEmpty()) {
            return showErrors(form, mail, missing(mail, password));
        }
        try {
            return accounts
                    .signIn(new SignInCredentials(mail, password, context.address(),
                            context.cookie(Cookies.DEVICE).orElse("")))
                    .map(account -> secondStep.begin(account, form.raw("volver")))
                    .orElseGet(() -> showErrors(form, mail,
                            List.of(new FormError("mail", text("membership.signIn.wrong")))));
        } catch (Refused tooSoon) {
            return RetryAfter.answer(
                    showErrors(form, mail,
                            List.of(new FormError("mail", text(tooSoon.messageKey(), tooSoon.args().toArray())))),
                    tooSoon);
        }
    }

    private List<FormError> missing(String mail, String password) {
        List<FormError> errors = new ArrayList<>();
        if (mail.isEmpty()) {
            errors.add(new FormError("mail", text("fault.required.MAIL")));
        }
        if (password.isEmpty()) {
            errors.add(new FormError("password", text("membership.signIn.noPassword")));
        }
        return errors;
    }

    private String text(String key, Object... args) {
        return Messages.text(context.language(), key, args);
    }

    /** The form again, with what was wrong. */
    public Response showErrors(Posted form, String mail, List<FormError> errors) {
        return Response.ok(new SignInPage(SafeRedirect.to(form.raw("volver"), ""), mail, passkey(), errors)).build();
    }

    private String passkey() {
        return passkeys.isAvailable() ? passkeys.requestOptions(context.csrf()) : "";
    }

    /**
     * A new token for whoever comes in, and the one from before is worth nothing any more. The cookie goes with the
     * browser's window, because municipal computers are shared; that somebody came in with this browser is remembered.
     */
    public Response completeSignIn(Account account, String back) {
        context.token().ifPresent(sessions::end);
        String token = sessions.begin(account.id(), BrowserName.fromUserAgent(context.agent()));
        recent.recordConfirmation(token);
        keptForms.recordOwner(RequestContext.formToken(token), account.id());
        context.setCookie(Cookies.SESSION, token, 0);
        rememberBrowser(account.id());
        log.write(SecurityEvent.of(SecurityEventType.SIGN_IN, account.id(), context.address()));
        return Response.seeOther(URI.create(SafeRedirect.to(back, homePath(account.caller())))).build();
    }

    /** Whoever has this browser has shown to be the person of the account. */
    public void rememberBrowser(long accountId) {
        context.setCookie(Cookies.DEVICE,
                accounts.rememberBrowser(accountId, context.cookie(Cookies.DEVICE).orElse("")),
                Accounts.BROWSER_KNOWN.toSeconds());
    }

    @POST
    @Path("salir")
    @Needs(Action.SIGN_IN)
    public Response signOut(Posted form) {
        context.token().ifPresent(token -> {
            sessions.end(token);
            log.write(SecurityEvent.of(SecurityEventType.SIGN_OUT, context.caller().accountId(), context.address()));
        });
        context.dropCookie(Cookies.SESSION);
        return Response.seeOther(URI.create("/")).build();
    }

    /** Where somebody's work lies. */
    static String homePath(Caller caller) {
        if (caller.member()) {
            return "/postulaciones";
        }
        if (caller.reviewer()) {
            return "/evaluaciones";
        }
        if (caller.curator()) {
            return "/curaduria";
        }
        return caller.administrator() ? "/administracion" : "/mi-cuenta";
    }
}
