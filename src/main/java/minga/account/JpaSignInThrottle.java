package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import minga.platform.MailAddress;
import minga.platform.Refused;
import minga.platform.Transactions;

/**
 * Rate limit of password attempts, counted in the database. Who comes from a browser that is not known for the account
 * is counted by account and address together, with a delay that grows from failure to failure, and all such tries of
 * one account together are bounded; a known browser is counted by itself, so that strangers do not slow the person
 * down. A try is written down before the password is looked at: a hundred at once are counted as a hundred. What is
 * refused here counts no further.
 */
final class JpaSignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** The first delay, in seconds; each following one is four times as long. */
    private static final int FIRST_DELAY = 30;

    /**
     * Times the tries of one account: an office shares an address, but nobody needs to name so many accounts from
     * there.
     */
    private static final int ACCOUNTS_PER_ADDRESS = 20;

    /** Old tries are swept away with every so many new ones. */
    private static final int SWEEP_EVERY = 16;

    private static final Duration STEP = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Clock clock;
    private final JpaKnownDevices devices;
    private final int allowed;

    /** @param allowed tries of one account from unknown browsers in a quarter of an hour */
    JpaSignInThrottle(Transactions transactions, Clock clock, JpaKnownDevices devices, int allowed) {
        this.transactions = transactions;
        this.clock = clock;
        this.devices = devices;
        this.allowed = allowed;
    }

    /**
     * Counts the try.
     *
     * @throws Refused with the seconds to wait, and the same in minutes, where it may not be looked at yet
     */
    SignInAttempt recordAttempt(SignInCredentials attempt) {
        Instant now = clock.instant();
        SignInAttempt made = new SignInAttempt(SecureTokens.hash(MailAddress.key(attempt.mail())),
                SecureTokens.hash(attempt.address()),
                devices.findKnownToken(attempt.device(), attempt.mail()).orElse(null), now);
        transactions.write(() -> transactions.entities().persist(made));
        if (made.id() % SWEEP_EVERY == 0) {
            delete("t.triedAt < :value", now.minus(WINDOW));
        }
        Duration wait = made.knownDevice() ? untilNext(attemptsFromSameBrowser(made)) : waitForUnknownBrowser(made);
        if (wait.isPositive()) {
            delete("t.id = :value", made.id());
            long seconds = (wait.toMillis() + STEP.toMillis() - 1) / STEP.toMillis() * STEP.toSeconds();
            throw new Refused(seconds > 120 ? "account.tooManyTries.minutes" : "account.tooManyTries", seconds,
                    (seconds + 59) / 60);
        }
        return made;
    }

    /** The try was not looked at after all. */
    void removeAttempt(SignInAttempt made) {
        delete("t.id = :value", made.id());
    }

    /** The password was right: the failures before it, from the same place, were the person's own. */
    void clearFailures(SignInAttempt made) {
        transactions.write(() -> {
            String where = made.knownDevice() ? "t.deviceHash = :where"
                    : "t.deviceHash is null and t.addressHash = :where";
            transactions.entities().createQuery("delete from SignInAttempt t where t.mailHash = :mail and " + where)
                    .setParameter("mail", made.mailHash())
                    .setParameter("where", made.knownDevice() ? made.deviceHash() : made.addressHash()).executeUpdate();
        });
    }

    /** Whoever has the mailbox has shown who they are: no try counts any more. */
    void clearAccount(String mail) {
        delete("t.mailHash = :value", SecureTokens.hash(MailAddress.key(mail)));
    }

    private Duration waitForUnknownBrowser(SignInAttempt made) {
        List<SignInAttempt> ofAccount = otherAttempts(made, "t.mailHash = :value and t.deviceHash is null",
                made.mailHash());
        Duration byAccount = untilFree(ofAccount, allowed);
        Duration byPlace = untilNext(
                ofAccount.stream().filter(one -> one.addressHash().equals(made.addressHash())).toList());
        List<SignInAttempt> ofAddress = otherAttempts(made, "t.addressHash = :value and t.deviceHash is null",
                made.addressHash());
        return longest(longest(byAccount, byPlace), untilFree(ofAddress, allowed * ACCOUNTS_PER_ADDRESS));
    }

    private List<SignInAttempt> attemptsFromSameBrowser(SignInAttempt made) {
        return otherAttempts(made, "t.deviceHash = :value", made.deviceHash()).stream()
                .filter(one -> one.mailHash().equals(made.mailHash())).toList();
    }

    /** Newest first, as many as any bound needs to know of. */
    private List<SignInAttempt> otherAttempts(SignInAttempt made, String which, String value) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select t from SignInAttempt t where " + which
                        + " and t.triedAt > :since and t.id <> :own order by t.triedAt desc, t.id desc",
                        SignInAttempt.class)
                .setParameter("value", value).setParameter("since", made.triedAt().minus(WINDOW))
                .setParameter("own", made.id())
                .setMaxResults(allowed * ACCOUNTS_PER_ADDRESS).getResultList());
    }

    /** Until there are fewer than that many in the window. */
    private Duration untilFree(List<SignInAttempt> newestFirst, int most) {
        return newestFirst.size() < most ? Duration.ZERO : until(newestFirst.get(most - 1).triedAt().plus(WINDOW));
    }

    /** Until the next try from one place may be looked at. */
    private Duration untilNext(List<SignInAttempt> newestFirst) {
        return newestFirst.isEmpty() ? Duration.ZERO
                : until(newestFirst.getFirst().triedAt().plus(delay(newestFirst.size(), allowed)));
    }

    private Duration until(Instant then) {
        return Duration.between(clock.instant(), then);
    }

    /**
     * How long to wait after that many failures from one place: some are free, then the delay grows, and one place
     * never has all tries of the account, so that some are left for the person.
     */
    static Duration delay(int failures, int allowed) {
        int free = Math.max(1, allowed * 4 / 10);
        if (failures < free) {
            return Duration.ZERO;
        }
        boolean last = failures >= Math.max(free + 1, allowed * 7 / 10);
        int steps = Math.min(failures - free, 8);
        Duration grown = Duration.ofSeconds((long) FIRST_DELAY << 2 * steps);
        return last || grown.compareTo(WINDOW) > 0 ? WINDOW : grown;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void delete(String which, Object value) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from SignInAttempt t where " + which)
                    .setParameter("value", value).executeUpdate();
        });
    }
}
