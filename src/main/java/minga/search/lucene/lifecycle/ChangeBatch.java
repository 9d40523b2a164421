package minga.search.lucene.lifecycle;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;

/** What some entries of the change log ask of the index: practices to write anew, and whether vocabularies changed. */
record ChangeBatch(Set<Long> practices, boolean vocabularies, long last) {

    private static final Set<ChangeKind> OF_PRACTICES = EnumSet.of(ChangeKind.PUBLISHED, ChangeKind.WITHDRAWN,
            ChangeKind.EVIDENCE);

    /** Of entries in their order, at least one; {@code last} is the number of the last. */
    static ChangeBatch of(List<ChangeLogEntry> changes) {
        Set<Long> practices = new LinkedHashSet<>();
        boolean vocabularies = false;
        for (ChangeLogEntry change : changes) {
            if (OF_PRACTICES.contains(change.kind())) {
                practices.add(change.subject());
            }
            vocabularies |= change.kind() == ChangeKind.VOCABULARY;
        }
        return new ChangeBatch(practices, vocabularies, changes.get(changes.size() - 1).number());
    }
}
