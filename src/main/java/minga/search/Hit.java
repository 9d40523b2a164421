package minga.search;

import java.util.List;

/**
 * One practice of a result list, with all that its card shows.
 *
 * @param id the practice's number in the database
 * @param code its permanent code, BP-2026-0001
 * @param slug its readable address
 * @param sourceId the name it had where it was imported from; null when it was written here
 * @param name its name
 * @param municipality the municipality, or the several ones, as shown
 * @param region the region's name
 * @param startYear the year it began; null when not told
 * @param years the years as shown: "2015–2018", "desde 2015"
 * @param summary one sentence that says what it did
 * @param evidence how far its indicators are evidenced
 * @param score how well it answers; comparable within one list only
 * @param matches where it matched, best first
 * @param language the code of the language it is written in
 */
public record Hit(long id, String code, String slug, String sourceId, String name, String municipality, String region,
        Integer startYear, String years, String summary, EvidenceSummary evidence, float score,
        List<FieldMatch> matches, String language) {

    public Hit {
        matches = List.copyOf(matches);
    }
}
