package minga.reading;

import java.time.Instant;
import minga.web.Page;

/**
 * Page in place of a practice that was withdrawn.
 *
 * @param reason why, in the words of who withdrew it
 */
public record TombstonePage(String code, String municipality, Instant withdrawnAt, String reason) implements Page {

    @Override
    public int status() {
        return 410;
    }
}
