package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;

/** Accounts on a real database, with a clock that the test turns. */
final class Town implements AutoCloseable {

    static final String PASSWORD = "tres gatos en el muelle";
    static final String QUILICURA = "13125";
    static final int TRIES = 10;

    final Transactions transactions;
    final Sessions sessions;
    final Accounts accounts;
    final Invitations invitations;
    final Turned clock = new Turned();
    private final Database database;

    /** A clock that stands still until it is turned. */
    static final class Turned extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Town(TestDatabase kind) {
        database = kind.open();
        transactions = database.transactions();
        sessions = new JpaSessions(transactions, clock, Duration.ofHours(12));
        accounts = new JpaAccounts(transactions, sessions, clock, TRIES);
        invitations = new JpaInvitations(transactions, accounts, clock);
    }

    Account joins(String mail, Role... roles) {
        String key = invitations.invite(new Invitation(mail, "Rosa Muñoz", Set.of(roles), QUILICURA));
        return invitations.join(key, Key.Purpose.INVITATION, answers("Rosa Muñoz"));
    }

    static Invitations.Joining answers(String name) {
        return new Invitations.Joining(null, name, PASSWORD, "es");
    }

    boolean comesIn(String mail, String password) {
        return accounts.signIn(new Attempt(mail, password, "10.0.0.1")).isPresent();
    }

    @Override
    public void close() {
        database.close();
    }
}
