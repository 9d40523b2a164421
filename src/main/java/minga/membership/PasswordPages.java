package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.Visit;

/** A forgotten password: a mail with a key, and a new one. */
@Path("/clave")
@ApplicationScoped
public class PasswordPages {

    @Inject
    Visit visit;

    @Inject
    Accounts accounts;

    @Inject
    Letters letters;

    @GET
    @Path("olvidada")
    @Needs(Action.SIGN_IN)
    public Page forgotten() {
        return new ForgottenPage("", List.of());
    }

    /** The answer is the same whether the mail has an account or not. */
    @POST
    @Path("olvidada")
    @Needs(Action.SIGN_IN)
    public Page ask(Posted form) {
        String mail = form.word("mail").orElse("");
        Optional<String> unreadable = MailAddress.fault(mail, true);
        if (unreadable.isPresent()) {
            return new ForgottenPage(mail, FormError.of(List.of(Fault.at("mail", unreadable.get())), visit.language()));
        }
        accounts.passwordLost(mail, letters.newPassword(mail, visit.address()));
        return new NoticePage("membership.forgotten.sent", 200);
    }

    @GET
    @Path("nueva/{key}")
    @Needs(Action.SIGN_IN)
    public Page renew(@PathParam("key") String key) {
        return accounts.opensPassword(key) ? new PasswordPage("/clave/nueva/" + key, List.of())
                : new NoticePage("membership.key.worthless", 410);
    }

    @POST
    @Path("nueva/{key}")
    @Needs(Action.SIGN_IN)
    public Page renewed(@PathParam("key") String key, Posted form) {
        if (!accounts.opensPassword(key)) {
            return new NoticePage("membership.key.worthless", 410);
        }
        try {
            accounts.renewPassword(key, form.raw("password"));
            return new NoticePage("membership.password.done", 200);
        } catch (Invalid invalid) {
            return new PasswordPage("/clave/nueva/" + key, FormError.of(invalid.faults(), visit.language()));
        }
    }
}
