package minga.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.NotFound;
import minga.platform.Stale;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Section;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the sections' forms. One method shows, one saves; which fields there are, the template says. */
@Path("/postulaciones/{id: \\d{1,18}}/{section: identification|timing|legal|need|design|results|resources|learning|"
        + "replication|continuity|provenance}")
@ApplicationScoped
public class SectionResource {

    private static final Pattern ATTACH = Pattern.compile("adjuntar:indicators\\.(\\d{1,3})\\.means\\.(\\d{1,3})");

    private RequestContext context;
    private Submissions submissions;
    private SubmissionPageBuilder views;

    protected SectionResource() {
        // for the proxies of the container
    }

    @Inject
    SectionResource(RequestContext context, Submissions submissions, SubmissionPageBuilder views) {
        this.context = context;
        this.submissions = submissions;
        this.views = views;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public Page show(@PathParam("id") long id, @PathParam("section") String key) {
        Practice practice = submissions.read(context.caller(), id);
        return practice.newest().isEditable()
                ? views.section(practice, section(key), FormValues.NONE, List.of(), context.language())
                : views.readOnly(practice, section(key), context.language());
    }

    /** Saves, then does what the button says: goes on, back to the sections, or adds, removes or moves a row. */
    @POST
    @Needs(Action.EDIT_DRAFT)
    public Response save(@PathParam("id") long id, @PathParam("section") String key, Posted form) {
        Section<PracticeVersion> section = section(key);
        FormValues values = FormValues.of(form);
        if (!submissions.read(context.caller(), id).newest().isEditable()) {
            return unsaved(id, section, values);
        }
        try {
            Optional<RowAction> removal = form.has("confirmado") ? Optional.empty() : removalOfFiles(id, values);
            if (removal.isPresent()) {
                return askFirst(id, section, values, removal.get());
            }
            Submissions.SaveResult saved = submissions.save(context.caller(), id, section, values.revision(), values);
            if (!saved.faults().isEmpty()) {
                return Response.ok(views.section(submissions.read(context.caller(), id), section, values,
                        FormError.of(saved.faults(), context.language()), context.language())).build();
            }
            return Response
                    .seeOther(URI.create(
                            attachAddress(id, values.action()).orElseGet(() -> nextAddress(id, key, values.action()))))
                    .build();
        } catch (Stale conflict) {
            Practice now = submissions.read(context.caller(), id);
            return now.newest().isEditable()
                    ? Response.ok(views.conflict(now, section, values, context.language())).build()
                    : unsaved(id, section, values);
        }
    }

    /** The button that removes a row on which files hang, if that was pressed. */
    private Optional<RowAction> removalOfFiles(long id, FormValues values) {
        PracticeVersion version = submissions.read(context.caller(), id).newest();
        return RowAction.of(values.action()).filter(action -> action.verb() == RowAction.Verb.QUITAR)
                .filter(action -> action.row(PracticeTemplate.PRACTICE, version)
                        .filter(row -> RowSummary.files(row) > 0).isPresent());
    }

    /** Saves what was typed and asks before the row goes; what is wrong inside that row does not matter any more. */
    private Response askFirst(long id, Section<PracticeVersion> section, FormValues values, RowAction removal) {
        Submissions.SaveResult saved = submissions.save(context.caller(), id, section, values.revision(),
                values.withoutAction());
        List<Fault> faults = saved.faults().stream().filter(fault -> !removal.isWithin(fault)).toList();
        Practice practice = submissions.read(context.caller(), id);
        return Response.ok(faults.isEmpty() ? views.removal(practice, section, removal, context.language())
                : views.section(practice, section, values, FormError.of(faults, context.language()),
                        context.language()))
                .build();
    }

    /** The ficha was sent, or its practice withdrawn: nothing is saved, and what was typed is shown. */
    private Response unsaved(long id, Section<PracticeVersion> section, FormValues values) {
        return Response.ok(views.unsaved(submissions.read(context.caller(), id), section, values, context.language()))
                .build();
    }

    /** Where a file is attached, when that was the button; by now everything typed beside it is saved. */
    private Optional<String> attachAddress(long id, String button) {
        Matcher place = ATTACH.matcher(button);
        if (!place.matches()) {
            return Optional.empty();
        }
        return submissions.read(context.caller(), id).newest().indicators().stream()
                .skip(Integer.parseInt(place.group(1))).findFirst()
                .flatMap(indicator -> indicator.means().stream().skip(Integer.parseInt(place.group(2))).findFirst())
                .map(means -> "/postulaciones/" + id + "/medios/" + means.id() + "/archivo");
    }

    private static String nextAddress(long id, String key, String button) {
        String desk = "/postulaciones/" + id;
        Optional<RowAction> row = RowAction.of(button);
        if (row.isPresent()) {
            return desk + "/" + key + "#" + row.get().anchor();
        }
        if ("volver".equals(button)) {
            return desk;
        }
        List<Section<PracticeVersion>> sections = PracticeTemplate.PRACTICE.sections();
        for (int i = 0; i < sections.size() - 1; i++) {
            if (sections.get(i).key().equals(key)) {
                return desk + "/" + sections.get(i + 1).key();
            }
        }
        return desk + "/revisar";
    }

    private static Section<PracticeVersion> section(String key) {
        return PracticeTemplate.PRACTICE.section(key).orElseThrow(() -> new NotFound("section", key));
    }
}
