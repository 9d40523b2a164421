package minga.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published practice as input of the index: its texts by field, facet codes and what its card shows. Nothing else of
 * the practice reaches the index.
 *
 * @param id its number in the database
 * @param code its permanent code
 * @param slug its readable address
 * @param sourceId the name it had where it came from; null when none
 * @param name its name
 * @param municipality the municipality or municipalities, as shown
 * @param region the region's name, as shown
 * @param startYear the first year; null when not told
 * @param years the years as shown
 * @param summary one sentence for the card
 * @param evidence how far its indicators are evidenced
 * @param publishedAt when its public version was published
 * @param codes the codes of each filter group, the year included
 * @param texts every searchable text with its place in the ficha
 * @param language the code of the language it is written in
 */
public record PracticeDocument(long id, String code, String slug, String sourceId, String name, String municipality,
        String region, Integer startYear, String years, String summary, EvidenceSummary evidence,
        Instant publishedAt, Map<FacetName, List<String>> codes, List<Text> texts, String language) {

    /**
     * One text and where it stands.
     *
     * @param path its place with positions from zero, such as {@code indicators.1.means.0.text}
     * @param words the text
     * @param file the file of which it is a page; null for what stands in the ficha itself
     */
    public record Text(String path, String words, SourceFile file) {

        /** A text of the ficha itself. */
        public Text(String path, String words) {
            this(path, words, null);
        }
    }

    /**
     * A file of public evidence.
     *
     * @param name of the file and, for archives, of the file in it
     * @param address where this very page is opened
     */
    public record SourceFile(String name, String address) {
    }

    /** A practice that is written in Spanish. */
    public PracticeDocument(long id, String code, String slug, String sourceId, String name, String municipality,
            String region, Integer startYear,
            String years, String summary, EvidenceSummary evidence, Instant publishedAt,
            Map<FacetName, List<String>> codes, List<Text> texts) {
        this(id, code, slug, sourceId, name, municipality, region, startYear, years, summary, evidence, publishedAt,
                codes, texts, "es");
    }

    public PracticeDocument {
        codes = Map.copyOf(codes);
        texts = List.copyOf(texts);
    }
}
