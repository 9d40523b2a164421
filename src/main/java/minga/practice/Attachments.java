package minga.practice;

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

    /** The file of that evidence, if there is one. */
    Optional<Attachment> find(long evidenceId);
}
