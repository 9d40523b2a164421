package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.account.SecondFactors;
import minga.account.passkey.PasskeyCeremonies;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Stale;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of one's own second factors: set up and remove authenticator app, passkeys and recovery codes. */
@Path("/mi-cuenta/segundo-paso")
@ApplicationScoped
public class SecondFactorResource {

    private static final URI HERE = URI.create("/mi-cuenta/segundo-paso");

    private RequestContext context;
    private Accounts accounts;
    private SecondFactors factors;
    private PasskeyCeremonies passkeys;

    protected SecondFactorResource() {
        // for the proxies of the container
    }

    @Inject
    SecondFactorResource(RequestContext context, Accounts accounts, SecondFactors factors, PasskeyCeremonies passkeys) {
        this.context = context;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @GET
    @Needs(Action.SECOND_FACTOR)
    public SecondFactorPage show(@QueryParam("listo") String done) {
        return page("", done == null || !SecondFactorPage.DONE.contains(done) ? "" : done, List.of());
    }

    /** Somebody who changes the language of a page that stands for a form sent: nothing is shown there twice. */
    @GET
    @Path("aplicacion")
    @Needs(Action.SECOND_FACTOR)
    public Response redirectFromApp() {
        return Response.seeOther(HERE).build();
    }

    @GET
    @Path("codigos")
    @Needs(Action.SECOND_FACTOR)
    public Response redirectFromCodes() {
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("aplicacion")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public AuthenticatorAppPage beginAppSetUp(Posted form) {
        return page(factors.beginAppSetUp(accountId()), List.of());
    }

    @POST
    @Path("aplicacion/codigo")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public Response confirmApp(Posted form) {
        try {
            return afterAddition(factors.confirmApp(accountId(), form.raw("code")), "aplicacion");
        } catch (Invalid wrong) {
            return Response
                    .ok(page(factors.pendingAppSetUp(accountId()), FormError.of(wrong.faults(), context.language())))
                    .build();
        }
    }

    @POST
    @Path("aplicacion/quitar")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public Response removeApp(Posted form) {
        factors.removeApp(accountId());
        return Response.seeOther(URI.create(HERE + "?listo=quitada")).build();
    }

    @POST
    @Path("llaves")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public Response addPasskey(Posted form) {
        String name = form.word("name").orElseGet(() -> BrowserName.fromUserAgent(context.agent()));
        try {
            return afterAddition(factors.addPasskey(passkeys.verifyRegistration(requireOwnAccount(), context.csrf(),
                    form.raw("passkey"), name.isEmpty() ? "Passkey" : name)), "llave");
        } catch (Invalid refused) {
            return Response.ok(page(form.raw("name"), "", FormError.of(refused.faults(), context.language()))).build();
        } catch (Stale known) {
            return Response
                    .ok(page(form.raw("name"), "",
                            List.of(new FormError("passkey", Messages.text(context.language(), "passkey.refused")))))
                    .build();
        }
    }

    @POST
    @Path("llaves/{handle: [0-9a-f]{64}}/quitar")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public Response removePasskey(@PathParam("handle") String handle, Posted form) {
        factors.removePasskey(accountId(), handle);
        return Response.seeOther(URI.create(HERE + "?listo=quitada")).build();
    }

    @POST
    @Path("codigos")
    @Needs(Action.SECOND_FACTOR)
    @NeedsRecentSignIn
    public RecoveryCodesPage renewCodes(Posted form) {
        return new RecoveryCodesPage(factors.renewCodes(accountId()), HERE.toString());
    }

    /** Codes that were made with the first factor are shown now or never. */
    private Response afterAddition(List<String> codes, String done) {
        boolean onTheWayIn = context.caller().mustSetUpSecondFactor();
        return codes.isEmpty() ? Response.seeOther(URI.create(HERE + "?listo=" + done)).build()
                : Response
                        .ok(new RecoveryCodesPage(codes,
                                onTheWayIn ? SignInResource.homePath(requireOwnAccount().caller()) : HERE.toString()))
                        .build();
    }

    private long accountId() {
        return context.caller().accountId();
    }

    private Account requireOwnAccount() {
        return accounts.find(accountId()).orElseThrow(() -> new NotFound("account", accountId()));
    }

    private static AuthenticatorAppPage page(SecondFactors.AppSetUp setUp, List<FormError> errors) {
        return new AuthenticatorAppPage(setUp.secret().replaceAll("(.{4})(?!$)", "$1 "), setUp.address(),
                QrCodeSvg.encode(setUp.address()), errors);
    }

    private SecondFactorPage page(String passkeyName, String done, List<FormError> errors) {
        SecondFactors.State state = factors.stateOf(accountId());
        List<SecondFactorPage.Key> keys = state.passkeys().stream()
                .map(one -> new SecondFactorPage.Key(one.handle(), one.name(), one.createdAt(), one.usedAt())).toList();
        return new SecondFactorPage(state.app(), keys, context.caller().mustSetUpSecondFactor(), state.codesLeft(),
                passkeys.isAvailable() ? passkeys.creationOptions(requireOwnAccount(), context.csrf()) : "",
                passkeyName, done, errors);
    }
}
