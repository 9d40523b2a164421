package minga.intake;

/** Exception for a line that is not one JSON object; the message says why, in Spanish for the operator. */
final class UnreadableLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLine(String reason) {
        super(reason, null, false, false);
    }
}
