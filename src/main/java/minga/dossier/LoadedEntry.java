package minga.dossier;

import minga.practice.Practice;
import minga.practice.PracticeVersion;

/**
 * An entry of a dossier with the practice that it names.
 *
 * @param place in the dossier, from 1
 * @param version what is shown: of a draft the public version now, of a published dossier the frozen one; null where
 * the practice is not public, was withdrawn, or is unknown
 * @param withdrawn the practice where it was withdrawn, for its tombstone; else null
 */
record LoadedEntry(int place, DossierEntry entry, PracticeVersion version, Practice withdrawn) {

    boolean readable() {
        return version != null;
    }

    Depth depth() {
        return Depth.of(entry.depth());
    }
}
