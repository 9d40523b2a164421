package minga.search.lucene.passages;

import java.util.List;
import minga.search.FieldMatch;
import minga.search.Hit;
import minga.search.lucene.document.StoredPractice;

/** Creates the hits of a result list from the practices that the index stores. */
public final class HitFactory {

    private HitFactory() {
    }

    /** @param matches the passages to show; may be empty */
    public static Hit hit(StoredPractice practice, float score, List<FieldMatch> matches) {
        return new Hit(practice.id(), practice.code(), practice.slug(), practice.sourceId(), practice.name(),
                practice.municipality(),
                practice.region(), practice.startYear(), practice.years(), practice.summary(), practice.evidence(),
                score, matches, practice.language());
    }
}
