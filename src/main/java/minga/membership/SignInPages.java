package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Caller;
import minga.account.Needs;
import minga.account.Sessions;
import minga.platform.Refused;
import minga.platform.Settings;
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
    Settings settings;

    @GET
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response form(@QueryParam("volver") String back) {
        if (visit.caller().signedIn()) {
            return Response.seeOther(URI.create(Back.to(back, home(visit.caller())))).build();
        }
        return Response.ok(new SignInPage(Back.to(back, ""), "", List.of())).build();
    }

    @POST
    @Path("ingresar")
    @Needs(Action.SIGN_IN)
    public Response signIn(Posted form) {
        String mail = form.word("mail").orElse("");
        try {
            Optional<Account> account = accounts.signIn(mail, form.raw("password"));
            if (account.isPresent()) {
                return admit(account.get(), form.raw("volver"));
            }
            return again(form, mail, Messages.text(visit.language(), "membership.signIn.wrong"));
        } catch (Refused tooMany) {
            return again(form, mail, Messages.text(visit.language(), tooMany.messageKey(), tooMany.args().toArray()));
        }
    }

    private Response again(Posted form, String mail, String why) {
        return Response.ok(new SignInPage(Back.to(form.raw("volver"), ""), mail, List.of(new FormError("mail", why)))).build();
    }

    /** A new token for whoever comes in, so that no token from before is worth anything. */
    Response admit(Account account, String back) {
        Duration longest = settings.session();
        visit.setCookie(Cookies.SESSION, sessions.begin(account.id()), longest.toSeconds());
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
