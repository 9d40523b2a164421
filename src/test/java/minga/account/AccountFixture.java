package minga.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import minga.platform.Database;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;

/** Accounts on a real database, with a clock that the test turns. */
final class AccountFixture implements AutoCloseable {

    static final String PASSWORD = "tres gatos en el muelle";
    static final String QUILICURA = "13125";
    static final int TRIES = 10;

    final Transactions transactions;
    final Sessions sessions;
    final Accounts accounts;
    final Invitations invitations;
    final TurnedClock clock = new TurnedClock();
    /** What the owners of accounts were told: the mail and of what. */
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    private final AccountNotifier mails = new AccountNotifier() {
        @Override
        public void notifySignInSlowed(Account account) {
            told.add(account.mail() + " tried");
        }

        @Override
        public void notifyPasswordChanged(Account account) {
            told.add(account.mail() + " changed");
        }

        @Override
        public void notifyRolesChanged(Account account) {
            told.add(account.mail() + " roles");
        }
    };
    private final Database database;

    AccountFixture(TestDatabase kind) {
        database = kind.open();
        transactions = database.transactions();
        sessions = new JpaSessions(transactions, clock, Duration.ofHours(12));
        accounts = new JpaAccounts(transactions, sessions, clock, TRIES, TestPasswords.HASHER, mails, events::add);
        invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
    }

    Account joins(String mail, Role... roles) {
        String key = invitations.invite(new Invitation(mail, "Rosa Muñoz", Set.of(roles), QUILICURA));
        return invitations.register(key, OneTimeToken.Purpose.INVITATION, answers("Rosa Muñoz"));
    }

    static Invitations.Joining answers(String name) {
        return new Invitations.Joining(null, name, PASSWORD, "es");
    }

    boolean comesIn(String mail, String password) {
        return accounts.signIn(new SignInCredentials(mail, password, "10.0.0.1")).isPresent();
    }

    /** Mails that all go; their keys come into the list. */
    static Accounts.PasswordMail mails(List<String> keys) {
        return new Accounts.PasswordMail() {
            @Override
            public boolean takeQuota(BooleanSupplier wanted) {
                return wanted.getAsBoolean();
            }

            @Override
            public void write(Account account, String key) {
                keys.add(key);
            }

            @Override
            public void simulateWrite(String key) {
                // nobody is mailed
            }
        };
    }

    /** In words: what came of a try from that address, with the token of that browser. */
    String tries(String mail, String password, String address, String device) {
        try {
            return accounts.signIn(new SignInCredentials(mail, password, address, device)).isPresent() ? "in" : "wrong";
        } catch (Refused later) {
            return "later";
        }
    }

    void execute(List<String> statements) {
        transactions.write(
                () -> statements.forEach(sql -> transactions.entities().createNativeQuery(sql).executeUpdate()));
    }

    /** Every text that stands in the database, as {@code table.column=text}. */
    List<String> texts() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
                while (found.next()) {
                    if (found.getInt("DATA_TYPE") == Types.VARCHAR) {
                        columns.add(new String[]{found.getString("TABLE_NAME"), found.getString("COLUMN_NAME")});
                    }
                }
            }
            for (String[] column : columns) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select \"" + column[1] + "\" from \"" + column[0]
                                + "\" where \"" + column[1] + "\" is not null")) {
                    while (rows.next()) {
                        texts.add((column[0] + "." + column[1]).toLowerCase(Locale.ROOT) + "=" + rows.getString(1));
                    }
                }
            }
            connection.rollback();
        }
        return texts;
    }

    @Override
    public void close() {
        database.close();
    }
}
