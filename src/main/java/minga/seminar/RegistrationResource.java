package minga.seminar;

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
import minga.account.Action;
import minga.account.Needs;
import minga.document.Downloads;
import minga.form.FormValues;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.web.Cookies;
import minga.web.FormError;
import minga.web.KeyLinks;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of registrations: the form, and the links of its mails. */
@Path("/")
@ApplicationScoped
public class RegistrationResource {

    private static final String FORM = "seminarios/{slug: [^/.]+}/inscripcion";

    private static final String CANCEL = "cancelar";
    private static final String DELETE = "borrar";

    private RequestContext context;
    private Seminars seminars;
    private SeminarRegistrations registrations;
    private RegistrationPageBuilder views;
    private KeyLinks links;
    private Downloads downloads;

    protected RegistrationResource() {
        // for the proxies of the container
    }

    @Inject
    RegistrationResource(RequestContext context, Seminars seminars,
            SeminarRegistrations registrations, RegistrationPageBuilder views, KeyLinks links,
            Downloads downloads) {
        this.context = context;
        this.seminars = seminars;
        this.registrations = registrations;
        this.views = views;
        this.links = links;
        this.downloads = downloads;
    }

    @GET
    @Path(FORM)
    @Needs(Action.READ_PUBLIC)
    public Page form(@PathParam("slug") String slug) {
        Seminar seminar = find(slug);
        return registrations.isOpen(seminar)
                ? views.form(seminar, new Registration(), FormValues.NONE, List.of(), context.language())
                : message("closed", seminar, "", 200);
    }

    private Seminar find(String slug) {
        return seminars.withSlug(slug).orElseThrow(() -> new NotFound("seminar", slug));
    }

    /** Asks for it. The answer is the same for every address. */
    @POST
    @Path(FORM)
    @Needs(Action.READ_PUBLIC)
    public Response request(@PathParam("slug") String slug, Posted form) {
        FormValues values = FormValues.of(form);
        Seminar seminar = find(slug);
        if (!registrations.isOpen(seminar)) {
            return Response.ok(message("closed", seminar, "", 409)).build();
        }
        try {
            registrations.request(slug, values, context.address(), context.language());
            return Response.ok(message("asked", seminar, "", 200)).build();
        } catch (Invalid invalid) {
            Registration shown = new Registration();
            registrations.fill(shown, values);
            return Response.ok(views.form(seminar, shown, values,
                    FormError.of(invalid.faults(), context.language()), context.language())).build();
        }
    }

    private static RegistrationMessagePage message(String key, Seminar seminar, String button, int status) {
        return new RegistrationMessagePage("registration." + key, seminar.title(),
                seminar.status().isPublic() ? seminar.slug() : "", button, key.equals("attended"), status);
    }

    /** The link in a mail: on to the question, with the secret out of the address. */
    @GET
    @Path("inscripcion/{key: [0-9a-f]{64}}")
    @Needs(Action.READ_PUBLIC)
    public Response open(@PathParam("key") String key) {
        return links.moved(Cookies.REGISTRATION_KEY, key, "/inscripcion");
    }

    /** What the registration is, and what can be done: programs that look through mails open every link. */
    @GET
    @Path("inscripcion")
    @Needs(Action.READ_PUBLIC)
    public Response question() {
        return KeyLinks.unstored(links.key(Cookies.REGISTRATION_KEY).flatMap(registrations::find).flatMap(this::state)
                .orElseGet(RegistrationResource::unknown));
    }

    private Optional<RegistrationMessagePage> state(Registration one) {
        return registrations.seminar(one).map(seminar -> switch (seminar.status()) {
            case HELD -> message(registrations.isCertified(seminar, one) ? "attended" : "held", seminar, DELETE, 200);
            case CANCELLED -> message("seminarCancelled", seminar, DELETE, 200);
            default -> switch (one.state()) {
                case PENDING -> message("pending", seminar, "confirmar", 200);
                case CONFIRMED -> message("confirmed", seminar, CANCEL, 200);
                case WAITING -> message("waiting", seminar, CANCEL, 200);
            };
        });
    }

    /** The certificate of attendance of whoever has the link of the mail. */
    @GET
    @Path("inscripcion/certificado.pdf")
    @Needs(Action.READ_PUBLIC)
    public Response certificate() {
        Registration one = links.key(Cookies.REGISTRATION_KEY).flatMap(registrations::find)
                .orElseThrow(() -> new NotFound("certificate", ""));
        Seminar seminar = registrations.seminar(one).filter(held -> registrations.isCertified(held, one))
                .orElseThrow(() -> new NotFound("certificate", ""));
        return downloads.privateFile("pdf",
                RegistrationDocuments.certificate(seminar, one, context.language(), context.publicUrl()),
                Messages.text(context.language(), "registration.certificate.file"));
    }

    @POST
    @Path("inscripcion")
    @Needs(Action.READ_PUBLIC)
    public Response decide(Posted form) {
        Optional<String> key = links.key(Cookies.REGISTRATION_KEY);
        if (key.flatMap(registrations::find).isEmpty()) {
            return KeyLinks.unstored(unknown());
        }
        if (form.raw("accion").equals(CANCEL) || form.raw("accion").equals(DELETE)) {
            registrations.cancel(key.orElseThrow());
            links.drop(Cookies.REGISTRATION_KEY);
            return KeyLinks.unstored(new RegistrationMessagePage("registration.ended", "", "", "", false, 200));
        }
        registrations.confirm(key.orElseThrow());
        return Response.seeOther(URI.create("/inscripcion")).build();
    }

    private static RegistrationMessagePage unknown() {
        return new RegistrationMessagePage("registration.unknown", "", "", "", false, 410);
    }
}
