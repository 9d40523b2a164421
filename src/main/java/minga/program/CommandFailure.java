package minga.program;

/**
 * Exception with which a command ends when it cannot do what was asked, for a reason that the operator can correct; its
 * message is printed without a stack trace, in Spanish.
 */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String reason) {
        super(reason);
    }
}
