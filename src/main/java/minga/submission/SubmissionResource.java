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
import java.util.Map;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormValues;
import minga.platform.Invalid;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the municipality's desk: begin, task list, check, send. */
@Path("/postulaciones")
@ApplicationScoped
public class SubmissionResource {

    private RequestContext context;
    private Submissions submissions;
    private SubmissionPageBuilder views;

    protected SubmissionResource() {
        // for the proxies of the container
    }

    @Inject
    SubmissionResource(RequestContext context, Submissions submissions, SubmissionPageBuilder views) {
        this.context = context;
        this.submissions = submissions;
        this.views = views;
    }

    @GET
    @Needs(Action.DRAFT)
    public Page desk() {
        return views.desk(context.caller(), submissions.desk(context.caller()));
    }

    @GET
    @Path("nueva")
    @Needs(Action.DRAFT)
    public Page form() {
        return new NewPracticePage("", RequestContext.random(), List.of(), List.of());
    }

    /** Begins the practice; where public ones have a name like it, shows them first and asks once more. */
    @POST
    @Path("nueva")
    @Needs(Action.DRAFT)
    public Response begin(Posted form) {
        String name = form.word("name").orElse("");
        String key = form.raw("key").matches("[0-9a-f]{64}") ? form.raw("key") : RequestContext.random();
        List<NewPracticePage.Alike> alike = form.has("seguro") ? List.of() : views.alike(name, context.language());
        if (!alike.isEmpty()) {
            return Response.ok(new NewPracticePage(name, key, alike, List.of())).build();
        }
        try {
            long id = submissions.begin(context.caller(), name, key);
            return Response.seeOther(URI.create("/postulaciones/" + id)).build();
        } catch (Invalid invalid) {
            return Response
                    .ok(new NewPracticePage(name, key, List.of(), FormError.of(invalid.faults(), context.language())))
                    .build();
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Needs(Action.EDIT_DRAFT)
    public Page tasks(@PathParam("id") long id) {
        return views.tasks(submissions.read(context.caller(), id), Map.of(), List.of(), context.language());
    }

    @GET
    @Path("{id: \\d{1,18}}/revisar")
    @Needs(Action.EDIT_DRAFT)
    public Page check(@PathParam("id") long id) {
        return views.check(submissions.read(context.caller(), id), context.language());
    }

    @GET
    @Path("{id: \\d{1,18}}/matriz")
    @Needs(Action.EDIT_DRAFT)
    public Page matrix(@PathParam("id") long id) {
        return views.matrix(submissions.read(context.caller(), id), context.language());
    }

    @POST
    @Path("{id: \\d{1,18}}/envio")
    @Needs(Action.SEND)
    public Response send(@PathParam("id") long id, Posted form) {
        try {
            submissions.send(context.caller(), id, FormValues.of(form).revision());
            return Response.seeOther(URI.create("/postulaciones/" + id + "/enviada")).build();
        } catch (Invalid missing) {
            return Response.seeOther(URI.create("/postulaciones/" + id + "/revisar")).build();
        }
    }

    @GET
    @Path("{id: \\d{1,18}}/enviada")
    @Needs(Action.SEND)
    public Page sent(@PathParam("id") long id) {
        var practice = submissions.read(context.caller(), id);
        return new SentPage(practice.code(), practice.newest().identification().name());
    }

    @POST
    @Path("{id: \\d{1,18}}/version")
    @Needs(Action.EDIT_DRAFT)
    public Response revise(@PathParam("id") long id, Posted form) {
        submissions.revise(context.caller(), id);
        return Response.seeOther(URI.create("/postulaciones/" + id)).build();
    }

    @POST
    @Path("{id: \\d{1,18}}/respuestas")
    @Needs(Action.EDIT_DRAFT)
    public Response answer(@PathParam("id") long id, Posted posted) {
        RemarkAnswerForm form = RemarkAnswerForm.of(posted);
        try {
            submissions.answer(context.caller(), id, form);
            return Response.seeOther(URI.create("/postulaciones/" + id + "#observaciones")).build();
        } catch (Invalid invalid) {
            return Response.ok(views.tasks(submissions.read(context.caller(), id), form.typed(),
                    FormError.of(invalid.faults(), context.language()), context.language())).build();
        }
    }
}
