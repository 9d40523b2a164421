package minga.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import minga.account.Action;
import minga.account.Needs;
import minga.alert.SearchAlert.Pace;
import minga.change.Changes;
import minga.notice.MailTransport;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.MailAddress;
import minga.platform.Transactions;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;
import minga.web.WithoutFormToken;

/** REST resource for search alerts: subscribe, confirm from the mail, unsubscribe. */
@Path("/avisos")
@ApplicationScoped
public class AlertResource {

    private static final String KEY = "{key: [0-9a-f]{64}}";
    private static final String CONFIRM = "/avisos/confirmar";
    private static final String LEAVE = "/avisos/dejar";

    private RequestContext context;
    private SearchAlerts alerts;
    private PracticeIndex index;
    private Changes changes;
    private ConfirmationRequests requests;
    private MailTransport transport;
    private Transactions transactions;
    private Clock clock;
    private KeyLinks links;

    protected AlertResource() {
        // for the proxies of the container
    }

    @Inject
    AlertResource(RequestContext context, SearchAlerts alerts, PracticeIndex index, Changes changes,
            ConfirmationRequests requests, MailTransport transport, Transactions transactions, Clock clock,
            KeyLinks links) {
        this.context = context;
        this.alerts = alerts;
        this.index = index;
        this.changes = changes;
        this.requests = requests;
        this.transport = transport;
        this.transactions = transactions;
        this.clock = clock;
        this.links = links;
    }

    /** Those of who signed in. */
    @GET
    @Needs(Action.OWN_ACCOUNT)
    public Page list() {
        return new AlertListPage(context.caller().mail(), alerts.findConfirmed(context.caller().mail()));
    }

    /** The form, for the search that the rest of the address describes. */
    @GET
    @Path("nuevo")
    @Needs(Action.READ_PUBLIC)
    public Page form(@Context UriInfo address) {
        SearchRequest request = SearchRequest.from(address.getQueryParameters()).whole();
        return page(request, context.caller().signedIn() ? context.caller().mail() : "", true, List.of());
    }

    /** Who signed in has shown already whose the address is; everybody else confirms from the mailbox. */
    @POST
    @Path("nuevo")
    @Needs(Action.READ_PUBLIC)
    public Page subscribe(Posted form) {
        SearchRequest request = SavedSearches.parse(form.raw("busqueda"))
                .orElseThrow(() -> new Invalid(List.of(Fault.at("busqueda", "alert.query.unreadable")))).whole();
        String typed = form.word("mail").orElse("");
        String mail = MailAddress.key(typed);
        Pace pace = form.raw("cada").equals("diario") ? Pace.DAILY : Pace.WEEKLY;
        Optional<String> unreadable = MailAddress.fault(typed, true)
                .or(() -> MailAddress.fault(typed, transport.supportsUnicode()));
        if (unreadable.isPresent()) {
            return page(request, typed, pace == Pace.WEEKLY,
                    FormError.of(List.of(Fault.at("mail", unreadable.get())), context.language()));
        }
        SearchAlert.Wish wish = new SearchAlert.Wish(request.spanish(), title(request), context.language().code(),
                pace);
        boolean own = context.caller().signedIn() && context.caller().mail().equals(mail);
        if (own) {
            transactions.write(() -> {
                alerts.confirm(alerts.subscribe(mail, wish, changes.last(), clock.instant()).handle(), clock.instant());
            });
        } else {
            requests.request(mail, wish, context.address());
        }
        return new AlertMessagePage(own ? "alert.begun" : "alert.asked", wish.title(), "", 200);
    }

    /** The link in the mail to confirm: on to the form, with the secret out of the address. */
    @GET
    @Path("confirmar/" + KEY)
    @Needs(Action.READ_PUBLIC)
    public Response openConfirmationLink(@PathParam("key") String key) {
        return links.moved(Cookies.ALERT_KEY, key, CONFIRM);
    }

    /** Asks before it is done: programs that look through mails open every link. */
    @GET
    @Path("confirmar")
    @Needs(Action.READ_PUBLIC)
    public Response confirmationForm() {
        return KeyLinks.unstored(findLinked().filter(alert -> alert.isConfirmable(clock.instant()))
                .map(alert -> new AlertMessagePage("alert.confirm", alert.title(), CONFIRM, 200))
                .orElseGet(AlertResource::unknownPage));
    }

    @POST
    @Path("confirmar")
    @Needs(Action.READ_PUBLIC)
    public Response confirm(Posted form) {
        Optional<SearchAlert> confirmed = links.key(Cookies.ALERT_KEY)
                .flatMap(key -> alerts.confirm(key, clock.instant()));
        links.drop(Cookies.ALERT_KEY);
        return KeyLinks.unstored(confirmed.map(alert -> new AlertMessagePage("alert.begun", alert.title(), "", 200))
                .orElseGet(AlertResource::unknownPage));
    }

    /** The link in each mail to leave. */
    @GET
    @Path("dejar/" + KEY)
    @Needs(Action.READ_PUBLIC)
    public Response openUnsubscribeLink(@PathParam("key") String key) {
        return links.moved(Cookies.ALERT_KEY, key, LEAVE);
    }

    @GET
    @Path("dejar")
    @Needs(Action.READ_PUBLIC)
    public Response unsubscribeForm() {
        return KeyLinks
                .unstored(findLinked().map(alert -> new AlertMessagePage("alert.leave", alert.title(), LEAVE, 200))
                        .orElseGet(AlertResource::unknownPage));
    }

    @POST
    @Path("dejar")
    @Needs(Action.READ_PUBLIC)
    public Response unsubscribe(Posted form) {
        links.key(Cookies.ALERT_KEY).ifPresent(alerts::unsubscribe);
        links.drop(Cookies.ALERT_KEY);
        return KeyLinks.unstored(unsubscribedPage());
    }

    private Optional<SearchAlert> findLinked() {
        return links.key(Cookies.ALERT_KEY).flatMap(alerts::findByHandle);
    }

    /**
     * Leaves it. A mail program presses this for its reader, from elsewhere and without a page of ours (RFC 8058): the
     * secret in the address stands for the token of a form.
     */
    @POST
    @WithoutFormToken
    @Path("dejar/" + KEY)
    @Needs(Action.READ_PUBLIC)
    public Page unsubscribeFromMail(@PathParam("key") String key) {
        alerts.unsubscribe(key);
        return unsubscribedPage();
    }

    /** The same from one's own list. */
    @POST
    @Path("mis")
    @Needs(Action.OWN_ACCOUNT)
    public Response unsubscribeOwn(Posted form) {
        String key = form.raw("aviso");
        alerts.findByHandle(key).filter(alert -> alert.mail().equals(context.caller().mail()))
                .ifPresent(alert -> alerts.unsubscribe(key));
        return Response.seeOther(URI.create("/avisos")).build();
    }

    private AlertFormPage page(SearchRequest request, String mail, boolean weekly, List<FormError> errors) {
        return new AlertFormPage(request.spanish(), title(request), index.search(request).total(), mail, weekly,
                errors);
    }

    private String title(SearchRequest request) {
        return SavedSearches.title(index.search(request), context.language().code(),
                Messages.text(context.language(), "alert.everything"));
    }

    private static AlertMessagePage unsubscribedPage() {
        return new AlertMessagePage("alert.left", "", "", 200);
    }

    private static AlertMessagePage unknownPage() {
        return new AlertMessagePage("alert.unknown", "", "", 410);
    }
}
