package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.account.Accounts;
import minga.account.Passkey;
import minga.account.PasskeyChallenges.Purpose;
import minga.account.RecentSignIns;
import minga.account.SecondFactors;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;

/**
 * Re-authentication check for forms whose method bears {@link minga.account.NeedsRecentSignIn}. Whoever has not shown
 * lately who they are gets a page that asks for it and holds all that was sent; sent again with it, the form goes on
 * its way.
 */
@ApplicationScoped
public class RecentSignInCheck {

    /** The fields of the page that asks; a form may bring them from the beginning. */
    static final String PASSWORD = "confirmacion";
    static final String CODE = "confirmacion-codigo";
    static final String PASSKEY = "confirmacion-llave";
    private static final Set<String> OWN = Set.of(PASSWORD, CODE, PASSKEY, "_csrf");

    private RequestContext context;
    private Accounts accounts;
    private RecentSignIns recent;
    private SecondFactors factors;
    private PasskeyCeremonies passkeys;

    protected RecentSignInCheck() {
        // for the proxies of the container
    }

    @Inject
    RecentSignInCheck(RequestContext context, Accounts accounts, RecentSignIns recent, SecondFactors factors,
            PasskeyCeremonies passkeys) {
        this.context = context;
        this.accounts = accounts;
        this.recent = recent;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** Goes on where the person signed in or confirmed lately, or confirms with this form. */
    public void require(Posted form) {
        String token = context.token().orElse("");
        if (recent.isRecent(token)) {
            return;
        }
        Optional<Fault> fault = fault(form, context.caller().accountId());
        if (fault.isPresent()) {
            throw new ForbiddenException(Response.status(Response.Status.FORBIDDEN).entity(page(form, fault.get()))
                    .type("text/html;charset=UTF-8").build());
        }
        recent.recordConfirmation(token);
    }

    /** What is wrong; without words where nothing was said yet. */
    private Optional<Fault> fault(Posted form, long accountId) {
        String password = form.raw(PASSWORD);
        try {
            if (!form.raw(PASSKEY).isEmpty()) {
                Passkey passkey = passkeys.verifyAssertion(Purpose.CONFIRM, context.csrf(), form.raw(PASSKEY));
                return passkey.accountId() == accountId ? Optional.empty()
                        : Optional.of(Fault.at(PASSWORD, "passkey.refused"));
            }
            if (!password.isEmpty()) {
                return accounts.verifyPassword(accountId, password, context.address(),
                        context.cookie(Cookies.DEVICE).orElse("")) ? Optional.empty()
                                : Optional.of(Fault.at(PASSWORD, "account.password.wrong"));
            }
            if (form.word(CODE).isPresent()) {
                return factors.verifyCode(accountId, form.raw(CODE)) ? Optional.empty()
                        : Optional.of(Fault.at(CODE, "account.code.wrong"));
            }
        } catch (Invalid notOurs) {
            return Optional.of(Fault.at(PASSWORD, notOurs.faults().getFirst().key()));
        } catch (Refused tooMany) {
            return Optional
                    .of(Fault.at(password.isEmpty() ? CODE : PASSWORD, tooMany.messageKey(), tooMany.args().toArray()));
        }
        return Optional.of(form.has(PASSWORD) ? Fault.at(PASSWORD, "account.confirm.none") : Fault.at("", ""));
    }

    private ConfirmPage page(Posted form, Fault fault) {
        long accountId = context.caller().accountId();
        SecondFactors.State state = factors.stateOf(accountId);
        String passkey = state.passkeys().isEmpty() || !passkeys.isAvailable() ? ""
                : passkeys.requestOptions(Purpose.CONFIRM, context.csrf(), accountId);
        List<ConfirmPage.Kept> kept = new ArrayList<>();
        form.values().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> kept.add(new ConfirmPage.Kept(name, value)));
            }
        });
        String action = context.query().isEmpty() ? context.path() : context.path() + "?" + context.query();
        return new ConfirmPage(action, kept, state.app(), passkey,
                fault.key().isEmpty() ? List.of() : FormError.of(List.of(fault), context.language()));
    }
}
