package minga.notice;

import java.time.Instant;

/** Delivers one mail: to a mail server, or into a folder where there is none. */
public interface MailTransport {

    /** @throws NotCarried when it could not be handed over */
    void send(Notice notice);

    /**
     * Whether letters beyond ASCII may stand before the @ of a recipient (SMTPUTF8, RFC 6531). May ask the mail server,
     * and takes no longer than a few seconds.
     */
    default boolean supportsUnicode() {
        return false;
    }

    /** Removes what it keeps of mails carried before that time; nothing, unless it keeps them. */
    default void purge(Instant before) {}

    /** The mail could not be handed over: not now, or not ever. */
    final class NotCarried extends RuntimeException {

        private final MailFault fault;
        private final String serverWords;
        private final boolean permanent;

        /**
         * @param serverWords what the mail server answered, with its codes; empty where it said nothing
         * @param forGood true when trying again is no use
         */
        public NotCarried(MailFault fault, String serverWords, Exception cause, boolean forGood) {
            super(cause.getMessage(), cause);
            this.fault = fault;
            this.serverWords = serverWords;
            this.permanent = forGood;
        }

        public MailFault fault() {
            return fault;
        }

        public String serverWords() {
            return serverWords;
        }

        public boolean permanent() {
            return permanent;
        }
    }
}
