package minga.submission;

import java.time.Instant;
import java.util.Objects;
import minga.platform.Sha256;
import minga.platform.Text;

/**
 * An upload of one file to a means of verification, under way or whole.
 *
 * @param id its secret, 64 hexadecimal digits
 * @param account who uploads it; nobody else sees it
 * @param name of the file, clean
 * @param size of the whole file, in bytes
 * @param modified when the file was changed last, as the browser says it: with name and size it tells the same file
 * @param title what it is to be called; may be null
 * @param seen hash of what the means said when the upload began; null where that was not told
 * @param received how many bytes are safe on the disk
 * @param hash of the whole file once it is known; null before
 * @param evidence what it became; null while it is not attached
 */
record FileUpload(String id, long account, long practice, long means, String name, long size, String modified,
        String title, String seen, long received, String hash, Long evidence, Instant expires) {

    boolean whole() {
        return received == size;
    }

    boolean attached() {
        return evidence != null;
    }

    /** True where it is the same file for the same place. */
    boolean isSame(FileUpload other) {
        return account == other.account && practice == other.practice && means == other.means
                && name.equals(other.name) && size == other.size && modified.equals(other.modified);
    }

    FileUpload received(long bytes) {
        return new FileUpload(id, account, practice, means, name, size, modified, title, seen, bytes, hash, evidence,
                expires);
    }

    FileUpload hashed(String digest) {
        return new FileUpload(id, account, practice, means, name, size, modified, title, seen, received, digest,
                evidence, expires);
    }

    /** False where the means says something else than when the upload began. */
    boolean fits(String words) {
        return seen == null || Objects.equals(seen, digest(words));
    }

    /** What stands for the words of a means. */
    static String digest(String words) {
        String text = Text.orNull(words);
        return Sha256.hex(text == null ? "" : text);
    }
}
