package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.account.Passkey;
import minga.account.PasskeyChallenges.Purpose;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.web.FormError;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for signing in with a passkey alone: it identifies the account and proves user verification. */
@Path("/ingresar/llave")
@ApplicationScoped
public class PasskeySignInResource {

    private RequestContext context;
    private Accounts accounts;
    private PasskeyCeremonies passkeys;
    private SignInResource signIn;

    protected PasskeySignInResource() {
        // for the proxies of the container
    }

    @Inject
    PasskeySignInResource(RequestContext context, Accounts accounts, PasskeyCeremonies passkeys,
            SignInResource signIn) {
        this.context = context;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    @POST
    @Needs(Action.SIGN_IN)
    public Response signIn(Posted form) {
        try {
            Passkey passkey = passkeys.verifyAssertion(Purpose.SIGN_IN, context.csrf(), form.raw("passkey"));
            return accounts.find(passkey.accountId()).filter(account -> !account.disabled())
                    .map(account -> signIn.completeSignIn(account, form.raw("volver")))
                    .orElseGet(() -> showError(form, Fault.at("passkey", "passkey.refused")));
        } catch (Invalid notOurs) {
            return showError(form, notOurs.faults().getFirst());
        }
    }

    private Response showError(Posted form, Fault fault) {
        return signIn.showErrors(form, "", FormError.of(List.of(fault), context.language()));
    }
}
