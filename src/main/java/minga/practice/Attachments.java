package minga.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.evidence.Evidence;

/** Repository of evidence files with the version of the ficha that they belong to. */
public interface Attachments {

    /** A file where it stands. */
    record Attachment(Evidence evidence, PracticeVersion version) {

        /**
         * True where all may see it: the municipality says so and answered all that is asked before, and this very
         * version is the public one.
         */
        public boolean isPublic() {
            Practice practice = version.practice();
            return evidence.isFilePublic() && !practice.withdrawn()
                    && practice.published().filter(shown -> shown.number() == version.number()).isPresent();
        }
    }

    /** A file that a ficha names: its hash, its name, and the code of the practice. */
    record Named(String hash, String name, String code) {}

    /** The files that fichas name, in the order of their hashes, each as often as it is named. */
    List<Named> named();

    /** The hashes of all files that evidence names, wherever it stands. */
    Set<String> hashes();

    /** The bytes of the files that practices of that institution name, each file once. */
    long bytesOf(String municipality);

    /** The file of that evidence, if there is one. */
    Optional<Attachment> find(long evidenceId);
}
