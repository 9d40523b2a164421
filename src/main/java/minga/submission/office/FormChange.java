package minga.submission.office;

import java.util.List;

/**
 * One place where a form file says something else than the record.
 *
 * @param id what a choice names: the path of an answer or of a row
 * @param label what it is called on the form
 * @param place where it stands in the file, in words; may be empty
 * @param now what the record says
 * @param file what the file says
 * @param shown the hash of what the record says, to be sent back
 * @param fault why the file's answer cannot be taken as it is; empty where it can
 */
record FormChange(Kind kind, String id, String label, String place, List<String> now, List<String> file,
        String shown, String fault) {

    /** What may be done about it. */
    enum Kind {
        /** The file changed the answer, and nobody else did. */
        CHANGED,
        /** The file and somebody else changed the same answer. */
        CONFLICT,
        /** A row that only the file has. */
        ADDED,
        /** A row that the file has no longer. */
        REMOVED,
        /** An answer that the form does not take, or a row that is gone: told, and not to be chosen. */
        UNUSABLE;

        boolean mayBeTaken() {
            return this != UNUSABLE;
        }

        /** True where it is taken unless somebody decides otherwise. */
        boolean isProposed() {
            return this == CHANGED || this == ADDED;
        }
    }
}
