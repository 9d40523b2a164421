package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.JpaPendingSignIns;
import minga.account.Needs;
import minga.account.Passkey;
import minga.account.PasskeyChallenges.Purpose;
import minga.account.PendingSignIn;
import minga.account.PendingSignIns;
import minga.account.SecondFactors;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;
import minga.web.SafeRedirect;

/** REST resource for the second step of a sign-in: a code or a passkey after the password. */
@Path("/ingresar/segundo-paso")
@ApplicationScoped
public class SecondStepResource {

    private RequestContext context;
    private Accounts accounts;
    private SecondFactors factors;
    private PendingSignIns pending;
    private PasskeyCeremonies passkeys;
    private SignInResource signIn;

    protected SecondStepResource() {
        // for the proxies of the container
    }

    @Inject
    SecondStepResource(RequestContext context, Accounts accounts, SecondFactors factors, PendingSignIns pending,
            PasskeyCeremonies passkeys, SignInResource signIn) {
        this.context = context;
        this.accounts = accounts;
        this.factors = factors;
        this.pending = pending;
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    /** Somebody's password was right: lets them in, or asks for the second step where they have one. */
    public Response begin(Account account, String back) {
        if (!factors.stateOf(account.id()).hasAny()) {
            return signIn.completeSignIn(account, back);
        }
        context.setCookie(Cookies.SECOND_STEP, pending.begin(account.id(), SafeRedirect.to(back, "")),
                JpaPendingSignIns.LIFE.toSeconds());
        return Response.seeOther(URI.create("/ingresar/segundo-paso")).build();
    }

    @GET
    @Needs(Action.SIGN_IN)
    public Response form() {
        return context.secondStep().flatMap(pending::find).map(waiting -> page(waiting, List.of()))
                .orElseGet(() -> Response.seeOther(URI.create("/ingresar")).build());
    }

    @POST
    @Needs(Action.SIGN_IN)
    public Response submit(Posted form) {
        Optional<PendingSignIn> waiting = context.secondStep().flatMap(pending::countAttempt);
        if (waiting.isEmpty()) {
            return expired();
        }
        List<FormError> errors = verify(form, waiting.get().accountId());
        if (errors.isEmpty()) {
            return completeSignIn(waiting.get());
        }
        return context.secondStep().flatMap(pending::find).map(again -> page(again, errors)).orElseGet(this::expired);
    }

    private List<FormError> verify(Posted form, long accountId) {
        try {
            if (!form.raw("passkey").isEmpty()) {
                Passkey passkey = passkeys.verifyAssertion(Purpose.SECOND_STEP, context.csrf(), form.raw("passkey"));
                return passkey.accountId() == accountId ? List.of() : formError("passkey", "passkey.refused");
            }
            String field = form.has("recovery") ? "recovery" : "code";
            return factors.verifyCode(accountId, form.raw(field)) ? List.of() : formError(field, "account.code.wrong");
        } catch (Invalid notOurs) {
            return FormError.of(notOurs.faults(), context.language());
        } catch (Refused refused) {
            return formError("code", refused.messageKey(), refused.args().toArray());
        }
    }

    private Response completeSignIn(PendingSignIn waiting) {
        context.secondStep().ifPresent(pending::end);
        context.dropCookie(Cookies.SECOND_STEP);
        return accounts.find(waiting.accountId()).filter(account -> !account.disabled())
                .map(account -> signIn.completeSignIn(account, waiting.back())).orElseGet(this::expired);
    }

    /** Too late, or too many tries: from the beginning. */
    private Response expired() {
        context.dropCookie(Cookies.SECOND_STEP);
        return Response.ok(new MessagePage("account.secondStep.over", 403)).build();
    }

    private List<FormError> formError(String field, String key, Object... args) {
        return List.of(new FormError(field, Messages.text(context.language(), key, args)));
    }

    private Response page(PendingSignIn waiting, List<FormError> errors) {
        SecondFactors.State state = factors.stateOf(waiting.accountId());
        boolean byPasskey = !state.passkeys().isEmpty() && passkeys.isAvailable();
        return Response.ok(new SecondStepPage(state.app(),
                byPasskey ? passkeys.requestOptions(Purpose.SECOND_STEP, context.csrf(), waiting.accountId()) : "",
                errors)).build();
    }
}
