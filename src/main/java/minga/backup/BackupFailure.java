package minga.backup;

/** A backup cannot be made or brought back, for a reason that whoever runs the portal can see to. */
public final class BackupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailure(String reason) {
        super(reason);
    }
}
