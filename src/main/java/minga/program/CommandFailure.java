package minga.program;

/** A command cannot do what was asked, for a reason that whoever asked can mend. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String reason) {
        super(reason);
    }
}
