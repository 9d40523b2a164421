package minga.frontpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import minga.account.Action;
import minga.account.Needs;
import minga.change.Changes;
import minga.dossier.Dossiers;
import minga.platform.NotFound;
import minga.platform.Settings;
import minga.practice.Practices;
import minga.search.PracticeIndex;
import minga.search.ResponseCache;
import minga.seminar.Seminars;
import minga.web.Revalidation;

/**
 * REST resource of what crawlers of search engines ask for: {@code robots.txt} and the sitemap. Searches are kept from
 * them, since their combinations have no end; every practice stands in the sitemap.
 */
@Path("/")
@ApplicationScoped
public class CrawlerResource {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /practicas?
            Disallow: /practicas/filtro/
            Disallow: /practicas/*?
            Disallow: /practicas.
            Disallow: /comparar
            Disallow: /seleccion
            Disallow: /carpetas/enlace/
            Disallow: /carpetas/*?
            Disallow: /avisos
            Disallow: /informar-avance
            Disallow: /inscripcion
            Disallow: /seminarios/*/inscripcion
            Disallow: /compromisos?
            Disallow: /compromisos.
            Disallow: /ingresar
            Disallow: /preferencias
            Disallow: /postulaciones
            Disallow: /evaluaciones
            Disallow: /administracion
            Disallow: /curaduria
            Disallow: /mi-cuenta

            Sitemap: %s/sitemap.xml
            """;

    private Practices practices;
    private Seminars seminars;
    private Dossiers dossiers;
    private Changes changes;
    private PracticeIndex index;
    private ResponseCache cache;
    private Settings settings;

    protected CrawlerResource() {
        // for the proxies of the container
    }

    @Inject
    CrawlerResource(Practices practices, Seminars seminars, Dossiers dossiers, Changes changes, PracticeIndex index,
            ResponseCache cache, Settings settings) {
        this.practices = practices;
        this.seminars = seminars;
        this.dossiers = dossiers;
        this.changes = changes;
        this.index = index;
        this.cache = cache;
        this.settings = settings;
    }

    @GET
    @Path("robots.txt")
    @Needs(Action.READ_PUBLIC)
    public Response robots() {
        return Response.ok(ROBOTS.replace("%s", home())).type("text/plain;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600").build();
    }

    /** All public addresses, or the index of the files that hold them. */
    @GET
    @Path("sitemap.xml")
    @Needs(Action.READ_PUBLIC)
    public Response sitemap(@Context Request conditions) {
        return answer(conditions, 0);
    }

    /** One file of a large sitemap. */
    @GET
    @Path("sitemap-{number: \\d+}.xml")
    @Needs(Action.READ_PUBLIC)
    public Response sitemapFile(@PathParam("number") String number, @Context Request conditions) {
        int file = number.length() > 4 ? 0 : Integer.parseInt(number);
        if (file == 0) {
            throw new NotFound("sitemap", number);
        }
        return answer(conditions, file);
    }

    private Response answer(Request conditions, int file) {
        OptionalLong generation = index.settled();
        // the index does not move for what it does not hold, such as dossiers and seminars
        String question = "sitemap " + file + " " + changes.last();
        return Revalidation.answer(conditions, generation, question,
                () -> cache.get(generation, question, () -> ResponseCache.Made.whole(made(file).getBytes(UTF_8))))
                .type(XML).build();
    }

    private String made(int file) {
        Sitemap sitemap = Sitemap.read(practices, seminars, dossiers, changes, home());
        if (file > sitemap.files()) {
            throw new NotFound("sitemap", file);
        }
        return file == 0 ? sitemap.whole() : sitemap.file(file);
    }

    private String home() {
        return settings.http().publicUrl().toString();
    }
}
