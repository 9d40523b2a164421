package minga.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import minga.account.Accounts;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaSessions;
import minga.account.OneTimeToken;
import minga.account.Role;
import minga.account.TestPasswords;
import minga.change.JpaChanges;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Renewals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the renewal of published practices: when it is due, who is reminded how often, what a confirmation does. */
class RenewalTest {

    private static final Instant PUBLISHED = Instant.parse("2026-01-15T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void three_reminders_go_out_once_each_and_a_confirmation_begins_two_years_anew(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.after(660);
            assertThat(house.round()).as("sixty days before and not earlier").isEmpty();
            assertThatThrownBy(() -> house.renewals.confirm(house.practice(), 5)).isInstanceOf(Refused.class);
            house.turnTo(Instant.parse("2027-11-17T12:00:00Z"));
            assertThat(house.round()).containsExactly("Minga: renovar «Una»");
            assertThat(house.round()).as("once").isEmpty();
            house.turnTo(Instant.parse("2027-12-20T12:00:00Z"));
            assertThat(house.round()).containsExactly("Minga: renovar «Una»");
            assertThat(house.renewals.status(house.practice()).orElseThrow()).matches(one -> one.open() && !one.due());
            house.turnTo(Instant.parse("2028-01-15T12:00:01Z"));
            assertThat(house.renewals.status(house.practice()).orElseThrow().due()).isTrue();
            assertThat(house.round()).containsExactly("Minga: «Una» quedó por renovar");
            house.after(90);
            assertThat(house.round()).as("the last one").isEmpty();

            house.renewals.confirm(house.practice(), 5);
            assertThat(house.renewals.status(house.practice()).orElseThrow())
                    .matches(one -> !one.due() && !one.open() && one.confirmedAt() != null);
            assertThat(house.round()).isEmpty();
            house.after(725);
            assertThat(house.round()).as("two years after the confirmation").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_was_not_reminded_in_time_gets_one_mail_and_what_is_withdrawn_none(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.turnTo(Instant.parse("2029-01-01T12:00:00Z"));
            assertThat(house.round()).containsExactly("Minga: «Una» quedó por renovar");
            house.transactions.write(() -> house.practices.withdraw(house.practice(), "Ya no"));
            assertThat(house.renewals.status(house.practice())).isEmpty();
            assertThatThrownBy(() -> house.renewals.confirm(house.practice(), 5)).isInstanceOf(Refused.class);
            assertThat(house.renewals.toRemind(0, 10)).isEmpty();
        }
    }

    /** A published practice of Quilicura, with Rosa who writes there. */
    private static final class House implements AutoCloseable {

        final TurnedClock clock = new TurnedClock();
        final Database database;
        final Transactions transactions;
        final Practices practices;
        final Notices notices;
        final Renewals renewals;
        final RenewalReminders reminders;
        final long id;
        private int read;

        House(TestDatabase kind) {
            turnTo(PUBLISHED);
            database = kind.open();
            transactions = database.transactions();
            practices = new JpaPractices(transactions, new JpaChanges(transactions, clock), clock);
            notices = new JpaNotices(transactions, clock);
            Accounts accounts = new JpaAccounts(transactions,
                    new JpaSessions(transactions, clock, Duration.ofHours(1)), clock, 10, TestPasswords.HASHER);
            JpaInvitations invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
            String key = invitations.invite(
                    new Invitation("rosa@quilicura.example", "Rosa", Set.of(Role.MEMBER), "13125"));
            invitations.register(key, OneTimeToken.Purpose.INVITATION,
                    new Invitations.Joining("rosa@quilicura.example", "Rosa", "una frase larga y secreta 27", "es"));
            renewals = new Renewals(transactions, clock);
            reminders = new RenewalReminders(renewals, practices, accounts, notices, transactions,
                    URI.create("https://minga.example.cl"));
            PracticeVersion version = PracticeVersion.blank(clock.instant());
            PracticeTemplate.NAME.set(version, "Una");
            id = transactions.write(() -> practices
                    .importPublished(List.of(new ImportedPractice("13125", null, version))).get(0).id());
            read = mails().size();
        }

        Practice practice() {
            return practices.find(id).orElseThrow();
        }

        void turnTo(Instant moment) {
            clock.turn(Duration.between(clock.instant(), moment));
        }

        void after(int days) {
            clock.turn(Duration.ofDays(days));
        }

        private List<String> mails() {
            return notices.findByState(Notice.State.WAITING, 1000).stream()
                    .sorted(Comparator.comparingLong(Notice::id)).map(Notice::subject).toList();
        }

        /** The subjects of the mails that one round of the job writes. */
        List<String> round() {
            reminders.runOnce();
            List<String> all = mails();
            List<String> fresh = all.subList(read, all.size());
            read = all.size();
            return fresh;
        }

        @Override
        public void close() {
            reminders.close();
            database.close();
        }
    }
}
