package minga.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Optional;
import minga.harness.Ports;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;

/** An outbox on a real database, and a real mail server beside it that the test switches on and off. */
final class MailFixture implements AutoCloseable {

    final TurnedClock clock = new TurnedClock();
    final Database database;
    final Transactions transactions;
    final Notices notices;
    private final ServerSetup place = Ports.mail(Ports.free());
    private GreenMail server;

    MailFixture(TestDatabase kind) {
        database = kind.open();
        transactions = database.transactions();
        notices = new JpaNotices(transactions, clock);
    }

    void serverOn() {
        server = new GreenMail(place);
        server.start();
    }

    void serverOff() {
        server.stop();
        server = null;
    }

    /** What arrived since the server was switched on. */
    int arrived() {
        return server.getReceivedMessages().length;
    }

    GreenMail server() {
        return server;
    }

    int port() {
        return place.getPort();
    }

    MailDispatcher postman() {
        return new MailDispatcher(notices, carrier(port()));
    }

    static SmtpMailTransport carrier(int port) {
        return carrier(port, Duration.ofMinutes(1));
    }

    /** @param patience how long the server may be silent */
    static SmtpMailTransport carrier(int port, Duration patience) {
        return new SmtpMailTransport(
                new Settings.Mail(Optional.of("127.0.0.1"), port, "", "", "Minga <minga@minga.example>",
                        Settings.Mail.Tls.NONE),
                patience);
    }

    /** The only mail there is in that state. */
    Notice only(Notice.State state) {
        return notices.findByState(state, 2).stream().reduce((one, other) -> {
            throw new AssertionError("more than one");
        }).orElseThrow();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        database.close();
    }
}
