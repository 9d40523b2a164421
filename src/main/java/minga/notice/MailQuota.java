package minga.notice;

import java.util.function.BooleanSupplier;

/**
 * Rate limit of the mails that somebody can have sent by asking for them: by recipient, by the network of who asks, and
 * in all, each kind of mail on its own, within {@link #WINDOW_HOURS} hours. Counted in the database, so that it holds
 * for all threads and nodes.
 */
public interface MailQuota {

    /** For so long a mail counts. */
    int WINDOW_HOURS = 24;

    /** What kind of mail is asked for. */
    enum Purpose {
        /** Asked for by anybody: confirms notices of a search. */
        CONFIRMATION(1),
        /** Asked for by anybody: confirms a registration for a seminar; a town hall registers many from one network. */
        REGISTRATION(4),
        /** Asked for by anybody: a key for a new password. */
        PASSWORD(1),
        /** Asked for by who is signed in: confirms another mail address. */
        MAIL(1),
        /** Asked for by administrators, who invite a whole region from one desk. */
        INVITATION(10);

        private final int perNetworkFactor;

        Purpose(int perNetworkFactor) {
            this.perNetworkFactor = perNetworkFactor;
        }

        int perNetwork(int limit) {
            return limit * perNetworkFactor;
        }
    }

    /**
     * Takes one mail from the quota, if there is one left and the mail is wanted. Within a transaction of the caller,
     * so that a mail that is not written after all is not counted; whoever takes lets nobody else take until its end.
     *
     * @param recipient the address that the mail goes to
     * @param network where the request comes from
     * @param wanted asked when nobody else can take; false where no mail is needed. All is counted alike either way
     * @return true where the mail is to be sent
     */
    boolean take(Purpose purpose, String recipient, String network, BooleanSupplier wanted);

    /** Forgets what counts no more. */
    void purge();
}
