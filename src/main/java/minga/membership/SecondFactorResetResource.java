package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.account.SecondFactors;
import minga.platform.NotFound;
import minga.web.Posted;

/** REST resource by which an administrator removes the second factor of somebody who lost it. */
@Path("/administracion/cuentas/{id: \\d{1,18}}/segundo-paso")
@ApplicationScoped
public class SecondFactorResetResource {

    private Accounts accounts;
    private SecondFactors factors;

    protected SecondFactorResetResource() {
        // for the proxies of the container
    }

    @Inject
    SecondFactorResetResource(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    /** Asks before it is done. */
    @GET
    @Needs(Action.ADMINISTER)
    public SecondFactorResetPage confirmReset(@PathParam("id") long id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account", id));
        return new SecondFactorResetPage(id, account.name(), account.mail(), factors.stateOf(id).hasAny());
    }

    @POST
    @Needs(Action.ADMINISTER)
    @NeedsRecentSignIn
    public Response reset(@PathParam("id") long id, Posted form) {
        factors.removeAll(id);
        return Response.seeOther(URI.create("/administracion/cuentas?listo=guardada")).build();
    }
}
