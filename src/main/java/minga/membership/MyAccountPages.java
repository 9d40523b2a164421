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
import java.util.stream.Collectors;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Posted;
import minga.web.Visit;

/** One's own name, language of mails, and password. */
@Path("/mi-cuenta")
@ApplicationScoped
public class MyAccountPages {

    @Inject
    Visit visit;

    @Inject
    Accounts accounts;

    @Inject
    Territory territory;

    @GET
    @Needs(Action.OWN_ACCOUNT)
    public MyAccountPage show(@QueryParam("listo") String done) {
        return page(mine(), "datos".equals(done) ? "membership.mine.saved" : "", List.of());
    }

    @POST
    @Needs(Action.OWN_ACCOUNT)
    public Response introduce(Posted form) {
        String language = Language.of(form.raw("language")).orElse(visit.language()).code();
        try {
            accounts.introduce(visit.caller().accountId(), form.word("name").orElse(null), language);
            return Response.seeOther(URI.create("/mi-cuenta?listo=datos")).build();
        } catch (Invalid invalid) {
            return Response.ok(page(mine(), "", FormError.of(invalid.faults(), visit.language()))).build();
        }
    }

    /** Changing the password signs out everywhere; the person signs in with the new one. */
    @POST
    @Path("clave")
    @Needs(Action.OWN_ACCOUNT)
    public Response password(Posted form) {
        try {
            accounts.changePassword(visit.caller().accountId(), form.raw("old"), form.raw("password"));
            return Response.ok(new NoticePage("membership.password.done", 200)).build();
        } catch (Invalid invalid) {
            return Response.ok(page(mine(), "", FormError.of(invalid.faults(), visit.language()))).build();
        }
    }

    private Account mine() {
        return accounts.find(visit.caller().accountId()).orElseThrow(() -> new NotFound("account", visit.caller().accountId()));
    }

    private MyAccountPage page(Account account, String done, List<FormError> errors) {
        String municipality = account.municipality() == null ? ""
                : territory.municipality(account.municipality()).map(one -> one.name()).orElse("");
        return new MyAccountPage(account.mail(), account.name(), account.language(),
                account.roles().stream().map(Enum::name).collect(Collectors.toSet()), municipality, done, errors);
    }
}
