package minga.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import minga.account.Action;
import minga.account.Needs;
import minga.document.Downloads;
import minga.document.ExportFormat;
import minga.platform.NotFound;
import minga.web.Page;
import minga.web.RequestContext;

/**
 * REST resource of published dossiers: the list, each version by its permanent address or by its secret one, page by
 * page, as a file, and its manifest.
 */
@Path("/carpetas")
@ApplicationScoped
public class DossierResource {

    private static final String HOME = "/carpetas/";
    private static final String BY_LINK = "enlace/";

    private RequestContext context;
    private DossierReaders readers;
    private DossierView view;
    private Downloads downloads;

    protected DossierResource() {
        // for the stand-in of the scope
    }

    @Inject
    DossierResource(RequestContext context, DossierReaders readers, DossierView view, Downloads downloads) {
        this.context = context;
        this.readers = readers;
        this.view = view;
        this.downloads = downloads;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page list() {
        return view.list(readers.listed());
    }

    /** The version published last. */
    @GET
    @Path("{code: [^/.]+}")
    @Needs(Action.READ_PUBLIC)
    public Page newest(@PathParam("code") String code, @QueryParam("pagina") String page) {
        Dossier dossier = readers.withCode(code, context.caller());
        return read(DossierReaders.version(dossier, null), HOME + dossier.code(), page);
    }

    /** One version, for ever. */
    @GET
    @Path("{code: [^/.]+}/v/{number: [0-9]{1,6}}")
    @Needs(Action.READ_PUBLIC)
    public Page version(@PathParam("code") String code, @PathParam("number") int number,
            @QueryParam("pagina") String page) {
        Dossier dossier = readers.withCode(code, context.caller());
        return read(DossierReaders.version(dossier, number), HOME + dossier.code(), page);
    }

    /** The version published last as a file. */
    @GET
    @Path("{code: [^/.]+}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response newestFile(@PathParam("code") String code, @PathParam("suffix") String suffix) {
        Dossier dossier = readers.withCode(code, context.caller());
        return file(DossierReaders.version(dossier, null), HOME + dossier.code(), suffix);
    }

    /** One version as a file. */
    @GET
    @Path("{code: [^/.]+}/v/{number: [0-9]{1,6}}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response versionFile(@PathParam("code") String code, @PathParam("number") int number,
            @PathParam("suffix") String suffix) {
        Dossier dossier = readers.withCode(code, context.caller());
        return file(DossierReaders.version(dossier, number), HOME + dossier.code(), suffix);
    }

    /** The text whose SHA-256 is the checksum of a version. */
    @GET
    @Path("{code: [^/.]+}/v/{number: [0-9]{1,6}}/manifiesto.json")
    @Needs(Action.READ_PUBLIC)
    public Response manifest(@PathParam("code") String code, @PathParam("number") int number) {
        return manifest(DossierReaders.version(readers.withCode(code, context.caller()), number));
    }

    /** By the secret address; search engines are told to leave it alone, and nobody keeps it. */
    @GET
    @Path(BY_LINK + "{token: [0-9a-f]{64}}")
    @Needs(Action.READ_PUBLIC)
    public Response linked(@PathParam("token") String token, @QueryParam("pagina") String page) {
        return secret(Response.ok(read(DossierReaders.version(readers.withLink(token), null), HOME + BY_LINK + token,
                page)));
    }

    @GET
    @Path(BY_LINK + "{token: [0-9a-f]{64}}/v/{number: [0-9]{1,6}}")
    @Needs(Action.READ_PUBLIC)
    public Response linkedVersion(@PathParam("token") String token, @PathParam("number") int number,
            @QueryParam("pagina") String page) {
        return secret(Response.ok(read(DossierReaders.version(readers.withLink(token), number),
                HOME + BY_LINK + token, page)));
    }

    @GET
    @Path(BY_LINK + "{token: [0-9a-f]{64}}/v/{number: [0-9]{1,6}}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response linkedFile(@PathParam("token") String token, @PathParam("number") int number,
            @PathParam("suffix") String suffix) {
        DossierVersion version = DossierReaders.version(readers.withLink(token), number);
        return secret(Response.fromResponse(file(version, HOME + BY_LINK + token, suffix)));
    }

    @GET
    @Path(BY_LINK + "{token: [0-9a-f]{64}}/v/{number: [0-9]{1,6}}/manifiesto.json")
    @Needs(Action.READ_PUBLIC)
    public Response linkedManifest(@PathParam("token") String token, @PathParam("number") int number) {
        return secret(Response.fromResponse(manifest(DossierReaders.version(readers.withLink(token), number))));
    }

    private Page read(DossierVersion version, String base, String page) {
        return page == null ? view.page(version, base, context.language()) : view.chapter(version, base, page);
    }

    private Response file(DossierVersion version, String base, String suffix) {
        ExportFormat format = view.format(suffix).orElseThrow(() -> new NotFound("format", suffix));
        DossierBook book = view.book(version, base);
        return downloads.longFile(format, DossierView.documents(book, format),
                version.dossier().code() + "-v" + version.number(), book.readable());
    }

    private static Response manifest(DossierVersion version) {
        return Response.ok(DossierManifest.of(version)).type("application/json;charset=UTF-8").build();
    }

    private static Response secret(Response.ResponseBuilder response) {
        return response.header("X-Robots-Tag", "noindex").header("Cache-Control", "no-store").build();
    }
}
