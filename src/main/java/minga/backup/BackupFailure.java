package minga.backup;

/**
 * Exception for a backup that cannot be made or restored, for a reason that the operator can correct; its message is
 * for the operator, in Spanish.
 */
public final class BackupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailure(String reason) {
        super(reason);
    }
}
