package minga.submission;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.NotFound;
import minga.platform.Refused;
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
    private SectionDrafts drafts;
    private SubmissionPageBuilder views;

    protected SectionResource() {
        // for the proxies of the container
    }

    @Inject
    SectionResource(RequestContext context, Submissions submissions, SectionDrafts drafts,
            SubmissionPageBuilder views) {
        this.context = context;
        this.submissions = submissions;
        this.drafts = drafts;
        this.views = views;
    }

    /** @param draft {@code ver} to have the form filled with what the caller typed and did not save */
    @GET
    @Needs(Action.EDIT_DRAFT)
    public Page show(@PathParam("id") long id, @PathParam("section") String key, @QueryParam("borrador") String draft) {
        Practice practice = submissions.read(context.caller(), id);
        if (!practice.newest().isEditable()) {
            return views.readOnly(practice, section(key), context.language());
        }
        SectionDraft unsaved = drafts.find(context.caller(), SectionDrafts.address(id, key), section(key),
                () -> submissions.read(context.caller(), id).newest()).orElse(null);
        return views.section(practice, section(key), unsaved, "ver".equals(draft), context.language());
    }

    /** Keeps what is being typed, without saving it; a page sends it by itself. */
    @POST
    @Path("borrador")
    @Needs(Action.EDIT_DRAFT)
    public Response keepDraft(@PathParam("id") long id, @PathParam("section") String key, Posted form) {
        if (submissions.read(context.caller(), id).newest().isEditable()) {
            drafts.keep(context.caller(), SectionDrafts.address(id, key), form);
        }
        return Response.noContent().build();
    }

    /** Forgets what was typed and not saved. */
    @POST
    @Path("descartar")
    @Needs(Action.EDIT_DRAFT)
    public Response discardDraft(@PathParam("id") long id, @PathParam("section") String key, Posted form) {
        submissions.read(context.caller(), id);
        drafts.discard(context.caller(), SectionDrafts.address(id, key));
        return Response.seeOther(URI.create(SectionDrafts.address(id, key))).build();
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
            Optional<RowAction> removal = form.has("confirmado") ? Optional.empty()
                    : removalOfFiles(id, section, values);
            if (removal.isPresent()) {
                return askFirst(id, section, values, removal.get());
            }
            Submissions.SaveResult saved = submissions.save(context.caller(), id, section, values.revision(), values);
            if (!saved.faults().isEmpty()) {
                return Response.ok(views.section(submissions.read(context.caller(), id), section, saved.values(),
                        FormError.of(saved.faults(), context.language()), context.language())).build();
            }
            drafts.discard(context.caller(), SectionDrafts.address(id, key));
            return Response
                    .seeOther(URI.create(
                            attachAddress(id, saved.values().action())
                                    .orElseGet(() -> nextAddress(id, key, values.action()))))
                    .build();
        } catch (Refused sentMeanwhile) {
            if (submissions.read(context.caller(), id).newest().isEditable()) {
                throw sentMeanwhile;
            }
            return unsaved(id, section, values);
        }
    }

    /** The button that removes a row on which files hang, if that was pressed. */
    private Optional<RowAction> removalOfFiles(long id, Section<PracticeVersion> section, FormValues values) {
        if (RowAction.of(values.action()).filter(action -> action.verb() == RowAction.Verb.QUITAR).isEmpty()) {
            return Optional.empty();
        }
        PracticeVersion version = submissions.read(context.caller(), id).newest();
        return submissions.rowAction(version, section, values)
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
                : views.section(practice, section, saved.values(), FormError.of(faults, context.language()),
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
        if (button.startsWith(FormBinder.TAKE_OTHER)) {
            return desk + "/" + key + "#" + FormError.controlOf(button.substring(FormBinder.TAKE_OTHER.length()));
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
