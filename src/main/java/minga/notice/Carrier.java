package minga.notice;

/** What takes a mail away: a mail server, or a folder where there is none. */
public interface Carrier {

    /** @throws NotCarried when it could not be handed over */
    void carry(Notice notice);

    /** The mail could not be handed over now. */
    final class NotCarried extends RuntimeException {

        public NotCarried(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
