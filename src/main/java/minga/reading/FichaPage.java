package minga.reading;

import java.time.Instant;
import java.util.List;
import minga.document.ExportFormats;
import minga.web.Page;

/**
 * Page of a practice, in one of its versions.
 *
 * @param summary in brief
 * @param facts the few short facts of the beginning
 * @param chain drawn and told; null where the ficha says nothing of it
 * @param proven how many indicators have evidence, as {@code 3/4}; empty where there is no indicator
 * @param indicators each with its values
 * @param parts the other sections
 * @param history the published versions, newest first
 * @param similar practices like this one
 * @param way the list it was reached from; null where it was reached otherwise
 * @param downloads the formats in which this version can be downloaded
 */
public record FichaPage(Head head, List<String> summary, List<FieldDisplay> facts, ResultsChainView chain,
        String proven, List<Measured> indicators,
        List<FieldDisplay.Part> parts, List<Edition> history, List<Alike> similar, Way way,
        List<ExportFormats.Download> downloads) implements Page {

    private static final String RESULTS = "seccion-resultados";

    /**
     * What it is and where it stands.
     *
     * @param bodies the municipalities, as the page names them
     * @param region the region's name; empty where there are several
     * @param state a word of EvidenceState: how far it is proven as a whole
     * @param current false for a version that another one has replaced
     */
    public record Head(String name, String code, String slug, String bodies, String region, String years, String state,
            int number,
            Instant publishedAt, boolean current, Integer startYear, String licence) {

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
     */
    public record Way(String back, int place, int total, Beside previous, Beside next) {}

    /** Who stands beside it in that list. */
    public record Beside(String name, String url) {}

    /** The same ficha, reached that way. */
    FichaPage reached(Way from) {
        return new FichaPage(head, summary, facts, chain, proven, indicators, parts, history, similar, from, downloads);
    }

    /** The same ficha, to be downloaded in those formats. */
    FichaPage downloadable(List<ExportFormats.Download> formats) {
        return new FichaPage(head, summary, facts, chain, proven, indicators, parts, history, similar, way, formats);
    }

    /** The sections that say something. */
    public List<FieldDisplay.Part> told() {
        return parts.stream().filter(part -> !part.empty() || part.id().equals(RESULTS) && measured()).toList();
    }

    /** The sections that say nothing: they are named in one place instead of standing empty. */
    public List<FieldDisplay.Part> untold() {
        return parts.stream().filter(part -> !told().contains(part)).toList();
    }

    /** True where some indicator says more than its text. */
    public boolean measured() {
        return indicators.stream().anyMatch(one -> !one.values().isEmpty());
    }

    /** An indicator with all that is said of its values. */
    public record Measured(String label, String text, List<FieldDisplay> values, List<String> silent) {}

    /** A published version. */
    public record Edition(int number, Instant publishedAt, boolean current, boolean shown, String url,
            String changes) {}

    /** A practice like this one, and why. */
    public record Alike(String name, String url, String place, String reason) {}
}
