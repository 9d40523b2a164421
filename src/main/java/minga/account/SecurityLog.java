package minga.account;

/**
 * The log of security events: sign-ins, failures, changes of rights and factors. Inside a transaction, write what
 * happened only after the commit.
 */
public interface SecurityLog {

    /** For a program that keeps none. */
    SecurityLog NONE = event -> {};

    /**
     * Records the event with an id and the time. A log that cannot be written stops nobody; that is told in the
     * program's log.
     */
    void write(SecurityEvent event);
}
