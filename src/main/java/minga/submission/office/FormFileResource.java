package minga.submission.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.practice.Practice;
import minga.submission.Submissions;
import minga.web.FormError;
import minga.web.FormFields;
import minga.web.Multipart;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the form of a ficha as a Word or Excel file: download, upload, differences, choice. */
@Path("/postulaciones/{id: \\d{1,18}}/archivo")
@ApplicationScoped
public class FormFileResource {

    /** A form with every answer at its limit has some two; pictures that somebody pastes make it larger. */
    static final int MEGABYTES = 20;

    private RequestContext context;
    private Submissions submissions;
    private FormFiles files;

    protected FormFileResource() {
        // for the proxies of the container
    }

    @Inject
    FormFileResource(RequestContext context, Submissions submissions, FormFiles files) {
        this.context = context;
        this.submissions = submissions;
        this.files = files;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public Page show(@PathParam("id") long id) {
        return page(id, List.of());
    }

    private FormFilePage page(long id, List<Fault> faults) {
        Practice practice = submissions.read(context.caller(), id);
        return new FormFilePage(id, name(practice), practice.newest().isEditable(),
                files.isWaiting(context.caller(), id), MEGABYTES, FormError.of(faults, context.language()));
    }

    private static String name(Practice practice) {
        String name = practice.newest().identification().name();
        return name == null ? practice.code() : name;
    }

    @GET
    @Path("ficha.{type: docx|xlsx}")
    @Needs(Action.EDIT_DRAFT)
    public Response download(@PathParam("id") long id, @PathParam("type") String suffix) throws IOException {
        FormFileType type = FormFileType.valueOf(suffix.toUpperCase(Locale.ROOT));
        String code = submissions.read(context.caller(), id).code();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(context.caller(), id, type, context.language(), bytes);
        return Response.ok(bytes.toByteArray(), type.mediaType())
                .header("Content-Disposition", "attachment; filename=\"ficha-" + code + "." + suffix + "\"").build();
    }

    /** The right is looked at before a single byte is taken. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Action.EDIT_DRAFT)
    public Response upload(@PathParam("id") long id, Multipart form) throws IOException {
        submissions.read(context.caller(), id);
        try (UploadedFormFile upload = UploadedFormFile.receive(form, MEGABYTES)) {
            files.keep(context.caller(), id, upload.file(), context.language());
            return Response.seeOther(differencesAddress(id)).build();
        } catch (Invalid invalid) {
            return Response.ok(page(id, invalid.faults())).build();
        }
    }

    /** @param again {@code si} after a choice that left something */
    @GET
    @Path("diferencias")
    @Needs(Action.EDIT_DRAFT)
    public Response differences(@PathParam("id") long id, @QueryParam("quedan") String again) {
        Practice practice = submissions.read(context.caller(), id);
        Optional<List<FormChange>> changes = files.changes(context.caller(), id, context.language());
        return changes.isEmpty() ? Response.seeOther(URI.create("/postulaciones/" + id + "/archivo")).build()
                : Response.ok(FormDifferencesPage.of(id, name(practice), changes.get(), "si".equals(again))).build();
    }

    /** Saves what was chosen, or forgets the file. */
    @POST
    @Path("diferencias")
    @Needs(Action.EDIT_DRAFT)
    public Response choose(@PathParam("id") long id, Posted form) {
        if ("descartar".equals(form.raw("accion"))) {
            files.discard(context.caller(), id);
            return Response.seeOther(URI.create("/postulaciones/" + id + "/archivo")).build();
        }
        Map<String, String> shown = new HashMap<>();
        form.values().forEach((name, values) -> {
            if (name.startsWith(FormFields.SHOWN)) {
                shown.put(name.substring(FormFields.SHOWN.length()), values.get(0));
            }
        });
        boolean done = files.save(context.caller(), id,
                new FormFiles.Choice(new HashSet<>(form.all("tomar")), shown), context.language());
        return Response.seeOther(done ? URI.create("/postulaciones/" + id)
                : URI.create(differencesAddress(id) + "?quedan=si")).build();
    }

    private static URI differencesAddress(long id) {
        return URI.create("/postulaciones/" + id + "/archivo/diferencias");
    }
}
