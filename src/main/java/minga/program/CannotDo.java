package minga.program;

/** A command cannot do what was asked, for a reason that whoever asked can mend. */
final class CannotDo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotDo(String reason) {
        super(reason);
    }
}
