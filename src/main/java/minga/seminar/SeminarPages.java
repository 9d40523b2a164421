package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.NotFound;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.web.Page;

/** REST resource of seminars and commitments for the public. */
@Path("/")
@ApplicationScoped
public class SeminarPages {

    @Inject
    Seminars seminars;

    @Inject
    Practices practices;

    @GET
    @Path("seminarios")
    @Needs(Action.READ_PUBLIC)
    public Page list() {
        return new SeminarsPage(seminars.all().stream().map(one -> new SeminarsPage.Line(one.slug(), one.title(), one.kind(),
                words(one.description()), one.practices().size(), one.commitments().size(), one.conclusions().size())).toList());
    }

    @GET
    @Path("seminarios/{slug}")
    @Needs(Action.READ_PUBLIC)
    public Page one(@PathParam("slug") String slug) {
        Seminar seminar = seminars.withSlug(slug).orElseThrow(() -> new NotFound("seminar", slug));
        return new SeminarPage(seminar.slug(), seminar.title(), seminar.kind(), words(seminar.description()),
                seminar.practices().stream().map(this::presented).filter(Objects::nonNull).toList(),
                lines(seminar), seminar.conclusions().stream().map(Conclusion::text).toList(),
                words(seminar.sourceDocument()), words(seminar.sourcePage()), words(seminar.sourceNotes()));
    }

    @GET
    @Path("compromisos")
    @Needs(Action.READ_PUBLIC)
    public Page commitments() {
        return new CommitmentsPage(seminars.all().stream().filter(one -> !one.commitments().isEmpty())
                .map(one -> new CommitmentsPage.Group(one.slug(), one.title(), lines(one))).toList());
    }

    private static List<CommitmentsPage.Line> lines(Seminar seminar) {
        return seminar.commitments().stream().map(one -> new CommitmentsPage.Line(one.place(), one.text(),
                words(one.institution()), words(one.relatedSeminar()))).toList();
    }

    /** The practice as the public may see it; one that left is not named. */
    private SeminarPage.Presented presented(String name) {
        Optional<Practice> practice = practices.withSourceId(name).or(() -> practices.withCode(name));
        return practice.flatMap(Practice::published).map(version -> new SeminarPage.Presented(practice.orElseThrow().slug(),
                version.identification().name(), words(version.identification().summary()))).orElse(null);
    }

    private static String words(String text) {
        return text == null ? "" : text;
    }
}
