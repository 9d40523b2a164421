package minga.reading;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/**
 * The ficha of a practice, in one of its versions.
 *
 * @param summary in brief
 * @param facts the few short facts of the beginning
 * @param chain drawn and told; null where the ficha says nothing of it
 * @param indicators each with its values
 * @param parts the other sections
 * @param history the published versions, newest first
 * @param similar practices like this one
 */
public record FichaPage(Head head, List<String> summary, List<Shown> facts, ChainView chain, List<Measured> indicators,
        List<Shown.Part> parts, List<Edition> history, List<Alike> similar) implements Page {

    /**
     * What it is and where it stands.
     *
     * @param bodies the municipalities, as the page names them
     * @param region the region's name; empty where there are several
     * @param state a word of EvidenceState: how far it is proven as a whole
     * @param current false for a version that another one has replaced
     */
    public record Head(String name, String code, String slug, String bodies, String region, String years, String state, int number,
            Instant publishedAt, boolean current, Integer startYear, String licence) {}

    /** An indicator with all that is said of its values. */
    public record Measured(String label, String text, List<Shown> values, List<String> silent) {}

    /** A published version. */
    public record Edition(int number, Instant publishedAt, boolean current, boolean shown, String url, String changes) {}

    /** A practice like this one, and why. */
    public record Alike(String name, String url, String place, String reason) {}
}
