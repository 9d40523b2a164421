package minga.notice;

/** What takes a mail away: a mail server, or a folder where there is none. */
public interface Carrier {

    /** @throws NotCarried when it could not be handed over */
    void carry(Notice notice);

    /** The mail could not be handed over: not now, or not ever. */
    final class NotCarried extends RuntimeException {

        private final boolean forGood;

        /** @param forGood true when nobody lives there, so that trying again is no use */
        public NotCarried(Exception cause, boolean forGood) {
            super(cause.getMessage(), cause);
            this.forGood = forGood;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
