package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.JpaChanges;
import minga.platform.ChileTime;
import minga.platform.CurrentAccount;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the change log says who did what, is found by person, action, record and days, and only ever grows. */
class ActivityLogTest {

    private static final Pattern CHANGES = Pattern
            .compile("(?i)(update|delete from|delete|merge into)\\s+(ChangeLogEntry|change_log)\\b");

    private final TurnedClock clock = new TurnedClock();

    @AfterEach
    void nobody_is_left_on_the_thread() {
        CurrentAccount.set(0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_entry_names_who_did_it_and_is_found_by_every_condition(TestDatabase kind) {
        try (Database database = kind.open()) {
            Transactions transactions = database.transactions();
            JpaChanges changes = new JpaChanges(transactions, clock);
            transactions.write(() -> {
                account(transactions, 7, "Rosa Ñuñoa", "rosa@quilicura.cl");
                account(transactions, 8, "Paula", "paula@minrel.cl");
                transactions.entities().createNativeQuery("insert into practice (id, code, municipality, created_at,"
                        + " revision) values (1, 'BP-2026-0001', '13125', '2026-01-01 00:00:00', 1)").executeUpdate();
            });
            LocalDate day = ChileTime.day(clock.instant());
            record(transactions, changes, 7, ChangeKind.QUEUED, 1, "1 SUBMITTED");
            clock.turn(Duration.ofDays(2));
            record(transactions, changes, 8, ChangeKind.PUBLISHED, 1, "1");
            record(transactions, changes, 8, ChangeKind.SEMINAR, 1, "encuentro PUBLISHED");
            record(transactions, changes, 0, ChangeKind.VOCABULARY, 0, null);
            JpaActivityLog log = new JpaActivityLog(transactions);
            assertThat(found(log, "", "", "", null, null)).containsExactly("VOCABULARY  ", "SEMINAR Paula ",
                    "PUBLISHED Paula BP-2026-0001", "QUEUED Rosa Ñuñoa BP-2026-0001");
            assertThat(found(log, "PAULA@", "", "", null, null)).hasSize(2);
            assertThat(found(log, "rosa", "QUEUED", "bp-2026", day, day)).hasSize(1);
            assertThat(found(log, "rosa", "PUBLISHED", "", null, null)).isEmpty();
            assertThat(found(log, "", "", "submitted", null, null)).hasSize(1);
            assertThat(found(log, "", "", "", day.plusDays(1), null)).hasSize(3);
            assertThat(found(log, "", "", "", null, day)).containsExactly("QUEUED Rosa Ñuñoa BP-2026-0001");
            assertThat(found(log, "%' or 1=1 --", "", "", null, null)).isEmpty();
            assertThat(log.count(new ActivityFilter("", "", "", null, null))).isEqualTo(4);
            assertThat(log.find(new ActivityFilter("", "", "", null, null), 1, 2)).hasSize(2);
            assertThat(changes.after(0, 9)).extracting(ChangeLogEntry::accountId).containsExactly(7L, 8L, 8L, null);
        }
    }

    private static List<String> found(JpaActivityLog log, String person, String kind, String subject, LocalDate from,
            LocalDate until) {
        return log.find(new ActivityFilter(person, kind, subject, from, until), 0, 50).stream()
                .map(line -> line.kind() + " " + line.person() + " " + line.subject()).toList();
    }

    private static void record(Transactions transactions, JpaChanges changes, long account, ChangeKind kind,
            long subject, String detail) {
        CurrentAccount.set(account);
        transactions.write(() -> changes.record(kind, subject, detail));
    }

    private static void account(Transactions transactions, long id, String name, String mail) {
        transactions.entities().createNativeQuery("insert into account (id, mail, name, password_hash, roles, language,"
                + " disabled, created_at, revision) values (" + id + ", '" + mail + "', '" + name
                + "', '-', 'MEMBER', 'es', false, '2026-01-01 00:00:00', 1)").executeUpdate();
    }

    @Test
    void no_line_of_the_program_changes_or_deletes_an_entry() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java") || one.toString().endsWith(".sql"))
                    .toList()) {
                assertThat(CHANGES.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
            }
        }
        assertThat(ChangeLogEntry.class.getDeclaredMethods()).filteredOn(one -> one.getReturnType() == void.class)
                .as("an entry has no verb").isEmpty();
    }
}
