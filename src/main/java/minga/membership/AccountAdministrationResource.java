package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Invitation;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.account.Role;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;
import minga.web.Paging;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for administering accounts: invite, change roles, disable. */
@Path("/administracion/cuentas")
@ApplicationScoped
public class AccountAdministrationResource {

    private static final int PAGE_SIZE = 25;

    private RequestContext context;
    private Accounts accounts;
    private Territory territory;
    private MembershipMails mails;
    private SecurityLog log;

    protected AccountAdministrationResource() {
        // for the proxies of the container
    }

    @Inject
    AccountAdministrationResource(RequestContext context, Accounts accounts, Territory territory, MembershipMails mails,
            SecurityLog log) {
        this.context = context;
        this.accounts = accounts;
        this.territory = territory;
        this.mails = mails;
        this.log = log;
    }

    @GET
    @Needs(Action.ADMINISTER)
    public AccountsPage list(@QueryParam("q") @DefaultValue("") String words,
            @QueryParam("pagina") @DefaultValue("1") String page,
            @QueryParam("listo") @DefaultValue("") String done) {
        long total = accounts.count(words);
        int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int current = Paging.number(page, pages);
        List<AccountsPage.Row> rows = accounts.search(words, (current - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                .map(this::row).toList();
        return new AccountsPage(words, total, rows, Paging.of(current, pages,
                number -> "/administracion/cuentas?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&pagina="
                        + number),
                "guardada".equals(done) ? done : "");
    }

    @GET
    @Path("invitar")
    @Needs(Action.ADMINISTER)
    public AccountFormPage invitationForm() {
        return page(0, "", "", Set.of("MEMBER"), "", false, List.of());
    }

    @POST
    @Path("invitar")
    @Needs(Action.ADMINISTER)
    @NeedsRecentSignIn
    public Response invite(Posted form) {
        String mail = form.word("mail").orElse("");
        String name = form.word("name").orElse("");
        try {
            String municipality = municipality(form);
            boolean sent = mails.invite(new Invitation(mail, name.isEmpty() ? null : name, roles(form), municipality),
                    municipality == null ? "" : name(municipality),
                    Language.of(form.raw("language")).orElse(Language.ES));
            return Response
                    .seeOther(URI.create("/administracion/invitaciones?listo=" + (sent ? "invitada" : "abierta")))
                    .build();
        } catch (Refused tooMany) {
            return Response.ok(page(0, name, mail, Set.copyOf(form.all("roles")), form.raw("municipality"), false,
                    List.of(new FormError("mail", Messages.text(context.language(), tooMany.messageKey()))))).build();
        } catch (Invalid invalid) {
            return Response.ok(page(0, name, mail, Set.copyOf(form.all("roles")), form.raw("municipality"), false,
                    FormError.of(invalid.faults(), context.language()))).build();
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Needs(Action.ADMINISTER)
    public AccountFormPage showAccount(@PathParam("id") long id) {
        return page(requireAccount(id), List.of());
    }

    @POST
    @Path("{id: \\d{1,18}}")
    @Needs(Action.ADMINISTER)
    @NeedsRecentSignIn
    public Response assignRoles(@PathParam("id") long id, Posted form) {
        try {
            Set<Role> roles = roles(form);
            accounts.assignRoles(id, roles, municipality(form));
            log.write(SecurityEvent.onAccount(SecurityEventType.ROLES_CHANGED, context.caller().accountId(), id,
                    context.address(), roles));
            return Response.seeOther(URI.create("/administracion/cuentas?listo=guardada")).build();
        } catch (Invalid invalid) {
            Account account = requireAccount(id);
            return Response.ok(
                    page(id, account.name(), account.mail(), Set.copyOf(form.all("roles")), form.raw("municipality"),
                            account.disabled(), FormError.of(invalid.faults(), context.language())))
                    .build();
        }
    }

    /** Asks before it is done. */
    @GET
    @Path("{id: \\d{1,18}}/estado")
    @Needs(Action.ADMINISTER)
    public DisableAccountPage confirmStateChange(@PathParam("id") long id) {
        Account account = requireAccount(id);
        return new DisableAccountPage(id, account.name(), account.mail(), account.disabled());
    }

    @POST
    @Path("{id: \\d{1,18}}/estado")
    @Needs(Action.ADMINISTER)
    @NeedsRecentSignIn
    public Response changeState(@PathParam("id") long id, Posted form) {
        boolean disable = "deshabilitar".equals(form.raw("accion"));
        accounts.setDisabled(id, disable);
        log.write(SecurityEvent.onAccount(
                disable ? SecurityEventType.ACCOUNT_DISABLED : SecurityEventType.ACCOUNT_ENABLED,
                context.caller().accountId(), id, context.address(), List.of()));
        return Response.seeOther(URI.create("/administracion/cuentas?listo=guardada")).build();
    }

    private static Set<Role> roles(Posted form) {
        return Arrays.stream(Role.values()).filter(role -> form.all("roles").contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private String municipality(Posted form) {
        String code = form.raw("municipality");
        if (code.isEmpty()) {
            return null;
        }
        return territory.municipality(code).map(Municipality::code)
                .orElseThrow(() -> new Invalid("municipality", "account.municipality.none"));
    }

    private String name(String municipality) {
        return territory.municipality(municipality).map(Municipality::name).orElse("");
    }

    private Account requireAccount(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("account", id));
    }

    private AccountsPage.Row row(Account account) {
        return new AccountsPage.Row(account.id(), account.name(), account.mail(), Role.names(account.roles()),
                account.municipality() == null ? "" : name(account.municipality()), account.disabled());
    }

    private AccountFormPage page(Account account, List<FormError> errors) {
        return page(account.id(), account.name(), account.mail(), Role.names(account.roles()),
                account.municipality() == null ? "" : account.municipality(), account.disabled(), errors);
    }

    private AccountFormPage page(long id, String name, String mail, Set<String> roles, String municipality,
            boolean disabled, List<FormError> errors) {
        List<AccountFormPage.Choice> all = territory.municipalities().stream()
                .map(one -> new AccountFormPage.Choice(one.code(), one.name())).toList();
        return new AccountFormPage(id, name, mail, roles, municipality, disabled, all, errors);
    }
}
