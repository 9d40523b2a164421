package minga.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.assessment.PublicAssessment;
import minga.document.ExportFormats;
import minga.platform.ChileTime;
import minga.practice.Renewals;
import minga.search.Snippet;
import minga.web.Page;

/**
 * Page of a practice, in one of its versions.
 *
 * @param gist what it is, for whom, with what result and evidence
 * @param chain drawn and told
 * @param indicators each with its values
 * @param parts the other sections
 * @param seminars the public seminars that name this practice
 * @param history the published versions, newest first
 * @param similar practices like this one
 * @param way the list it was reached from; null where it was reached otherwise
 * @param downloads the formats in which this version can be downloaded
 * @param assessed what its reviewers found; null where it was published without their verdicts
 * @param renewal until when its publication counts; null where nothing is said of it
 * @param selection the reader's marked practices; null where this version is not the public one
 */
public record FichaPage(Head head, FichaGist gist, ResultsChainView chain, List<Measured> indicators,
        List<FieldDisplay.Part> parts, List<Mention> seminars, List<Edition> history, List<Alike> similar, Way way,
        List<ExportFormats.Download> downloads, Assessed assessed, Selection selection,
        Renewals.Status renewal) implements Page {

    private static final String RESULTS = "seccion-resultados";

    /**
     * What it is and where it stands.
     *
     * @param bodies the municipalities, as the page names them
     * @param region the region's name; empty where there are several
     * @param state a word of EvidenceState: how far it is proven as a whole
     * @param status a word of PracticeStatus
     * @param language the code of the language it is written in
     * @param digest of what the public reads of it, SHA-256
     * @param current false for a version that another one has replaced
     */
    public record Head(String name, String code, String slug, String bodies, String region, String years, String state,
            String status, int number,
            Instant publishedAt, boolean current, Integer startYear, String licence, String language,
            String digest) {

        /** The year of publication, which a citation names. */
        public int publishedYear() {
            return ChileTime.year(publishedAt);
        }

        /** True for a version that nobody published: its own people look at it beforehand. */
        public boolean draft() {
            return publishedAt == null;
        }
    }

    /**
     * The list of results that it was reached from.
     *
     * @param back the address of its card in that list
     * @param place its place, from one
     * @param total how many the list holds
     * @param previous the one before; null at the beginning
     * @param next the one after; null at the end
     * @param matches the passages that the search found here
     */
    public record Way(String back, int place, int total, Beside previous, Beside next, List<Match> matches) {}

    /**
     * A passage that the search found.
     *
     * @param label of the field that it stands in
     * @param anchor of its place on the page
     * @param parts its text, with the words of the search marked
     */
    public record Match(String label, String anchor, List<Snippet.Part> parts) {}

    /** Who stands beside it in that list. */
    public record Beside(String name, String url) {}

    /** The same ficha, reached that way. */
    FichaPage reached(Way from) {
        return new FichaPage(head, gist, chain, indicators, parts, seminars, history, similar, from, downloads,
                assessed, selection, renewal);
    }

    /** The same ficha, to be downloaded in those formats. */
    FichaPage downloadable(List<ExportFormats.Download> formats) {
        return new FichaPage(head, gist, chain, indicators, parts, seminars, history, similar, way, formats,
                assessed, selection, renewal);
    }

    /** The same ficha, named by those seminars. */
    FichaPage mentionedBy(List<Mention> naming) {
        return new FichaPage(head, gist, chain, indicators, parts, naming, history, similar, way, downloads,
                assessed, selection, renewal);
    }

    /** The same ficha, with what its reviewers found. */
    FichaPage withAssessment(Assessed found) {
        return new FichaPage(head, gist, chain, indicators, parts, seminars, history, similar, way, downloads,
                found, selection, renewal);
    }

    /** The same ficha, with the state of its renewal. */
    FichaPage withRenewal(Renewals.Status state) {
        return new FichaPage(head, gist, chain, indicators, parts, seminars, history, similar, way, downloads,
                assessed, selection, state);
    }

    /**
     * The assessment as anybody reads it.
     *
     * @param grade the degree reached, in words
     * @param points of 100
     * @param reviewers how many verdicts it rests on
     * @param thresholds the degrees that there are
     * @param lines the criteria with their levels
     * @param raises what would raise it, the best first
     * @param summaries the words of the reviewers, who are not named
     */
    public record Assessed(String grade, int points, int reviewers,
            List<PublicAssessment.Threshold> thresholds, List<PublicAssessment.Line> lines, List<Raise> raises,
            List<String> summaries) {}

    /**
     * A criterion whose next level would raise it.
     *
     * @param asks what that level asks
     * @param points how many it would bring
     * @param field the label of the field where it would stand
     * @param anchor the id of its place on the page
     */
    public record Raise(String label, String asks, int points, String field, String anchor) {}

    /** The same ficha, with what the reader has marked. */
    FichaPage with(Selection marked) {
        return new FichaPage(head, gist, chain, indicators, parts, seminars, history, similar, way, downloads,
                assessed, marked, renewal);
    }

    /**
     * The practices that the reader has marked so far, carried in the address.
     *
     * @param count how many
     * @param contains true where this practice is one of them
     * @param view the address of the page of all that are marked
     * @param toggle the address of this ficha with this practice marked, or without its mark where it has one; empty
     * where no more can be marked
     * @param carry the marks as a query, {@code ?p=…}; empty for none
     */
    public record Selection(int count, boolean contains, String view, String toggle, String carry) {}

    /** The sections that say something. */
    public List<FieldDisplay.Part> told() {
        return parts.stream().filter(part -> !part.empty() || part.id().equals(RESULTS) && measured()).toList();
    }

    /** The fields of which the ficha says nothing, by section: they are named in one place. */
    public List<Untold> untold() {
        Stream<Untold> sections = parts.stream().map(part -> new Untold(part.title(), part.silent()));
        Map<List<String>, String> alike = indicators.stream()
                .collect(Collectors.toMap(Measured::silent, Measured::label,
                        (one, other) -> one + ", " + other, LinkedHashMap::new));
        return Stream.concat(sections, alike.entrySet().stream().map(one -> new Untold(one.getValue(), one.getKey())))
                .filter(one -> !one.fields().isEmpty()).toList();
    }

    /** How many fields the ficha does not inform. */
    public int untoldFields() {
        return untold().stream().mapToInt(one -> one.fields().size()).sum();
    }

    /** Fields of one section, or of one indicator, of which the ficha says nothing. */
    public record Untold(String title, List<String> fields) {}

    /** A public seminar that names the practice. */
    public record Mention(String title, String url) {}

    /** True where some indicator says more than its text. */
    public boolean measured() {
        return indicators.stream().anyMatch(one -> !one.values().isEmpty());
    }

    /** An indicator with all that is said of its values. */
    public record Measured(String label, String text, List<FieldDisplay> values, List<String> silent) {}

    /** A published version. */
    public record Edition(int number, Instant publishedAt, boolean current, boolean shown, String url,
            String changes) {}

    /** A practice like this one, the language it is written in, and why. */
    public record Alike(String name, String url, String place, String reason, String language) {}
}
