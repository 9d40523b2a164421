package minga.evidence.extraction;

import java.io.IOException;

/** Thrown where a file has more text, entries or unpacked bytes than are read; what was read so far stays. */
final class TextLimitReached extends IOException {

    private static final long serialVersionUID = 1;

    TextLimitReached(String message) {
        super(message);
    }
}
