package minga.practice;

import java.util.List;
import java.util.Optional;
import minga.evidence.Evidence;

/** Files of evidence with the version of the ficha in which they stand. */
public interface Attachments {

    /** A file where it stands. */
    record Attachment(Evidence evidence, PracticeVersion version) {

        /** True where all may see it: the municipality says so, and this very version is the public one. */
        public boolean isPublic() {
            Practice practice = version.practice();
            return evidence.open() && !practice.withdrawn()
                    && practice.published().filter(shown -> shown.number() == version.number()).isPresent();
        }
    }

    /** A file that a ficha names: its hash, its name, and the code of the practice. */
    record Named(String hash, String name, String code) {}

    /** The files that fichas name, in the order of their hashes, each as often as it is named. */
    List<Named> named();

    /** The file of that evidence, if there is one. */
    Optional<Attachment> find(long evidenceId);
}
