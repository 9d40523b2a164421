package minga.dossier;

import java.util.List;
import minga.document.FieldText;
import minga.practice.PracticeVersion;
import minga.web.Messages;

/**
 * What a list says of a practice: its name, municipalities, years and evidence.
 *
 * @param place municipalities and years in one line; the years may be missing
 * @param state a word of EvidenceState
 * @param language the code of the language it is written in
 */
public record PracticeLine(String name, String code, String slug, int version, String place, String state,
        String language) {

    /** @param version a published version */
    static PracticeLine of(PracticeVersion version, FieldText text) {
        String bodies = String.join(", ", version.municipalities().stream().map(text::municipality).toList());
        String years = years(version, text);
        return new PracticeLine(version.identification().name(), version.practice().code(), version.practice().slug(),
                version.number(), String.join(", ", List.of(bodies, years).stream().filter(one -> !one.isEmpty())
                        .toList()),
                version.evidence().name(), version.provenance().language());
    }

    private static String years(PracticeVersion version, FieldText text) {
        Integer start = version.timing().startYear();
        Integer end = version.timing().endYear();
        return start == null ? "" : end == null || end.equals(start) ? Messages.text(text.language(), end == null
                ? "dossier.since" : "dossier.in", start) : start + "–" + end;
    }
}
