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
import minga.account.Attempt;
import minga.account.Caller;
import minga.account.Needs;
import minga.account.RecentSignIns;
import minga.account.Sessions;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Refused;
import minga.web.Back;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.Visit;

/** Signing in and out. */
@Path("/")
@ApplicationScoped
public class SignInPages {

    @Inject
    Visit visit;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    RecentSignIns recent;

    @Inject
    PasskeyCeremonies passkeys;

    @Inject
    SecondStepPages secondStep;

    @GET
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response form(@QueryParam("volver") String back) {
        if (visit.caller().signedIn()) {
            return Response.seeOther(URI.create(Back.to(back, home(visit.caller())))).build();
        }
        return Response.ok(new SignInPage(Back.to(back, ""), "", passkey(), List.of())).build();
    }

    @POST
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response signIn(Posted form) {
        String mail = form.word("mail").orElse("");
        String password = form.raw("password");
        if (mail.isEmpty() || password.isEmpty()) {
            return again(form, mail, missing(mail, password));
        }
        try {
            return accounts.signIn(new Attempt(mail, password, visit.address())).map(account -> secondStep.begin(account, form.raw("volver")))
                    .orElseGet(() -> again(form, mail, List.of(new FormError("mail", words("membership.signIn.wrong")))));
        } catch (Refused tooMany) {
            return again(form, mail, List.of(new FormError("mail", words(tooMany.messageKey(), tooMany.args().toArray()))));
        }
    }

    private List<FormError> missing(String mail, String password) {
        List<FormError> errors = new ArrayList<>();
        if (mail.isEmpty()) {
            errors.add(new FormError("mail", words("fault.required.MAIL")));
        }
        if (password.isEmpty()) {
            errors.add(new FormError("password", words("membership.signIn.noPassword")));
        }
        return errors;
    }

    private String words(String key, Object... args) {
        return Messages.text(visit.language(), key, args);
    }

    /** The form again, with what was wrong. */
    public Response again(Posted form, String mail, List<FormError> errors) {
        return Response.ok(new SignInPage(Back.to(form.raw("volver"), ""), mail, passkey(), errors)).build();
    }

    private String passkey() {
        return passkeys.available() ? passkeys.request(visit.csrf()) : "";
    }

    /**
     * A new token for whoever comes in, and the one from before is worth nothing any more. The cookie goes with the
     * browser's window, because municipal computers are shared.
     */
    public Response admit(Account account, String back) {
        visit.token().ifPresent(sessions::end);
        String token = sessions.begin(account.id(), Device.of(visit.agent()));
        recent.confirmed(token);
        visit.setCookie(Cookies.SESSION, token, 0);
        return Response.seeOther(URI.create(Back.to(back, home(account.caller())))).build();
    }

    @POST
    @Path("salir")
    @Needs(Action.SIGN_IN)
    public Response signOut(Posted form) {
        visit.token().ifPresent(sessions::end);
        visit.dropCookie(Cookies.SESSION);
        return Response.seeOther(URI.create("/")).build();
    }

    /** Where somebody's work lies. */
    static String home(Caller caller) {
        if (caller.member()) {
            return "/postulaciones";
        }
        if (caller.reviewer()) {
            return "/evaluaciones";
        }
        return caller.administrator() ? "/administracion" : "/mi-cuenta";
    }
}
