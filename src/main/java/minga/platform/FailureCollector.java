package minga.platform;

/**
 * Runs independent steps one after another so that one which fails does not keep the following ones from running; the
 * first failure is thrown at the end, with the others as its suppressed exceptions. For one thread.
 */
public final class FailureCollector {

    private RuntimeException first;

    /**
     * Runs a step and keeps what it throws; an {@link Error} ends all steps at once.
     *
     * @return whether it did not fail
     */
    public boolean run(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failed) {
            if (first == null) {
                first = failed;
            } else if (first != failed) {
                first.addSuppressed(failed);
            }
            return false;
        }
    }

    /** Throws what the first step that failed threw, or returns where none did. */
    public void rethrow() {
        if (first != null) {
            throw first;
        }
    }
}
