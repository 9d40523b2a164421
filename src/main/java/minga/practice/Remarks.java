package minga.practice;

import java.util.List;
import java.util.Optional;

/**
 * Access to the remarks on a version, as far as they were sent: it connects those who write with those who review,
 * whose rooms do not know each other.
 */
public interface Remarks {

    /** All that was asked of the version and sent to its municipality, newest round first, in the order of writing. */
    List<Remark> remarksOn(long versionId);

    /** Why the version was declined, in the words of the reviewer; nothing where it was not. */
    Optional<String> reasonDeclined(long versionId);

    /**
     * Says something to a remark. Joins the transaction under way; the caller has seen to the right to write.
     *
     * @param author who says it, by name
     * @param answer what the municipality did or why not; null or blank takes the answer back
     * @throws minga.platform.NotFound when no such remark was sent for that version
     * @throws minga.platform.Refused when the version is not with its municipality, or the remark is of an older round
     * and was found mended
     * @throws minga.platform.Invalid when the answer is too long
     */
    void answer(long versionId, long remarkId, String author, String answer);
}
