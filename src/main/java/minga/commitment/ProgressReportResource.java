package minga.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder.FormState;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;
import minga.web.WithoutFormToken;

/** REST resource of the links in reminders: report progress without an account, end the reminders. */
@Path(CommitmentReminders.FORM)
@ApplicationScoped
public class ProgressReportResource {

    private static final String KEY = "{key: [0-9a-f]{64}}";
    private static final String END = CommitmentReminders.FORM + "/dejar";

    private RequestContext context;
    private CommitmentReports reports;
    private CommitmentDesk desk;
    private CommitmentFormPageBuilder forms;
    private KeyLinks links;

    protected ProgressReportResource() {
        // for the proxies of the container
    }

    @Inject
    ProgressReportResource(RequestContext context, CommitmentReports reports, CommitmentDesk desk,
            CommitmentFormPageBuilder forms, KeyLinks links) {
        this.context = context;
        this.reports = reports;
        this.desk = desk;
        this.forms = forms;
        this.links = links;
    }

    /** The link in the mail: on to the form, with the secret out of the address. */
    @GET
    @Path(KEY)
    @Needs(Action.READ_PUBLIC)
    public Response open(@PathParam("key") String key) {
        return links.moved(Cookies.REPORT_KEY, key, CommitmentReminders.FORM);
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Response form() {
        return KeyLinks.unstored(links.key(Cookies.REPORT_KEY).flatMap(reports::find)
                .<Page>map(commitment -> forms.report(commitment, way(false), new ProgressReport(),
                        FormState.plain(context.language())))
                .orElseGet(ProgressReportResource::unknown));
    }

    /** Takes the report; what could not be read stands in the form again, and the link can be used again. */
    @POST
    @Needs(Action.READ_PUBLIC)
    public Response report(Posted form) {
        Optional<String> key = links.key(Cookies.REPORT_KEY);
        Optional<Commitment> commitment = key.flatMap(reports::find);
        if (commitment.isEmpty()) {
            return KeyLinks.unstored(unknown());
        }
        FormValues values = FormValues.of(form);
        boolean last = form.raw("ultimo").equals("si");
        try {
            reports.report(key.orElseThrow(), values, Messages.text(context.language(), "commitment.owner"), last);
        } catch (Invalid invalid) {
            ProgressReport shown = new ProgressReport();
            desk.fillShown(shown, values);
            return KeyLinks.unstored(forms.report(commitment.get(), way(last), shown, new FormState(context.language(),
                    values, FormError.of(invalid.faults(), context.language()), FormExtras.NONE)));
        } catch (NotFound usedMeanwhile) {
            return KeyLinks.unstored(unknown());
        }
        links.drop(Cookies.REPORT_KEY);
        return KeyLinks.unstored(new ReportMessagePage("commitment.reported", commitment.get().text(), "", 200));
    }

    private static ReportPage.Way way(boolean last) {
        return new ReportPage.Way(CommitmentReminders.FORM, "", last);
    }

    /** The link in each mail that ends them: on to the question, with the secret out of the address. */
    @GET
    @Path("dejar/" + KEY)
    @Needs(Action.READ_PUBLIC)
    public Response openEnd(@PathParam("key") String key) {
        return links.moved(Cookies.REPORT_KEY, key, END);
    }

    /** Asks before it is done: programs that look through mails open every link. */
    @GET
    @Path("dejar")
    @Needs(Action.READ_PUBLIC)
    public Response endForm() {
        return KeyLinks.unstored(links.key(Cookies.REPORT_KEY).flatMap(reports::findOwner)
                .map(commitment -> new ReportMessagePage("commitment.end", commitment.text(), END, 200))
                .orElseGet(ProgressReportResource::unknown));
    }

    @POST
    @Path("dejar")
    @Needs(Action.READ_PUBLIC)
    public Response end(Posted form) {
        links.key(Cookies.REPORT_KEY).ifPresent(reports::endReminders);
        links.drop(Cookies.REPORT_KEY);
        return KeyLinks.unstored(ended());
    }

    /**
     * Ends them. A mail program presses this for its reader, from elsewhere and without a page of ours (RFC 8058): the
     * secret in the address stands for the token of a form.
     */
    @POST
    @WithoutFormToken
    @Path("dejar/" + KEY)
    @Needs(Action.READ_PUBLIC)
    public Page endFromMail(@PathParam("key") String key) {
        reports.endReminders(key);
        return ended();
    }

    private static ReportMessagePage ended() {
        return new ReportMessagePage("commitment.ended", "", "", 200);
    }

    private static ReportMessagePage unknown() {
        return new ReportMessagePage("commitment.unknown", "", "", 410);
    }
}
