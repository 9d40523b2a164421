package minga.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minga.account.personaldata.JpaPersonalDataStore;
import minga.account.personaldata.PersonalDataCatalog;
import minga.account.personaldata.PersonalDataTable;
import minga.platform.Database;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the export and the erasure of what is stored about an account, table by table of the database. */
class PersonalDataTest {

    private static final String MAIL = "rosa.munoz@quilicura.cl";
    private static final String NAME = "Rosa Ñuñoa Pérez";

    /** Names of columns that speak of an account, or of a person. */
    private static final Pattern PERSONAL = Pattern.compile(
            ".*(account|mail|author|reviewer|recipient|contact|person|signature|password|user|owner|writer|editor"
                    + "|sender|actor|_by)(_.*)?$|.*_(mail|by|account|name)$");

    /** Columns whose names look so and that name no account. */
    private static final Set<String> OTHERS = Set.of("practice_version.contact_role", "practice_version.short_name",
            "region.short_name", "commune.other_names", "evidence.file_name", "sign_in_try.mail_hash",
            "account_passkey.user_handle", "ficha_award.granted_by", "flyway_schema_history.installed_by",
            "file_upload.file_name", "file_scan.signature");

    /** Tables in which nothing is about an account: the ficha, what is public, numbers, and texts of files. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("activity", "activity_objective", "answering_practice",
            "change_counter", "commune", "conclusion", "dossier", "dossier_code", "dossier_entry",
            "dossier_version", "ficha_award", "ficha_evidence_text", "ficha_funding", "ficha_municipality",
            "ficha_norm", "ficha_partner", "ficha_replica", "ficha_responsible", "ficha_term", "file_finding",
            "file_scan", "file_text", "file_text_page", "flyway_schema_history", "mail_request_turn", "municipality",
            "objective",
            "portal_identity", "portal_pulse", "practice", "practice_code", "practice_indicator",
            "presented_practice", "province", "region", "report_key", "review_snapshot", "round_table", "rubric",
            "search_tally", "seed_loaded", "seminar", "seminar_host", "seminar_session", "session_practice",
            "session_speaker", "submission_key", "term");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_table_and_column_that_speaks_of_an_account_is_exported_and_erased_or_excused(TestDatabase kind)
            throws SQLException {
        Map<String, PersonalDataTable> known = PersonalDataCatalog.tables().stream()
                .collect(Collectors.toMap(PersonalDataTable::table, table -> table));
        Set<String> unknown = new TreeSet<>();
        try (Database database = kind.open()) {
            columns(database).forEach((table, columns) -> {
                if (PersonalDataCatalog.NO_ACCOUNT_DATA.containsKey(table)) {
                    return;
                }
                if (!known.containsKey(table) && !WITHOUT_PEOPLE.contains(table)) {
                    unknown.add(table);
                }
                List<String> owners = known.containsKey(table) ? known.get(table).owners() : List.of();
                columns.stream().filter(column -> PERSONAL.matcher(column).matches())
                        .filter(column -> !owners.contains(column) && !OTHERS.contains(table + "." + column))
                        .forEach(column -> unknown.add(table + "." + column));
            });
            assertThat(references(database)).allSatisfy(column -> {
                String[] parts = column.split("\\.");
                assertThat(known).containsKey(parts[0]);
                assertThat(known.get(parts[0]).owners()).contains(parts[1]);
            });
        }
        assertThat(unknown).as("tables and columns that PersonalDataCatalog does not know").isEmpty();
        assertThat(PersonalDataCatalog.tables()).allSatisfy(table -> {
            assertThat(table.exported()).as(table.table()).isNotEmpty();
            assertThat(table.erasure().isEmpty() && table.kept().isEmpty() && !table.table().equals("account"))
                    .as(table.table() + " is neither erased nor excused").isFalse();
        });
    }

    private static Map<String, List<String>> columns(Database database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = database.source().getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema(connection), "%", "%")) {
            while (found.next()) {
                tables.computeIfAbsent(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT),
                        none -> new ArrayList<>())
                        .add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            connection.rollback();
        }
        assertThat(tables).hasSizeGreaterThan(60);
        return tables.entrySet().stream()
                .filter(one -> !one.getKey().contains("index") && !one.getKey().endsWith("_pkey"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The columns with a foreign key to the account. */
    private static Set<String> references(Database database) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.source().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            try (ResultSet keys = connection.getMetaData().getExportedKeys(null, schema(connection),
                    upper ? "ACCOUNT" : "account")) {
                while (keys.next()) {
                    found.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
            connection.rollback();
        }
        assertThat(found).contains("account_session.account_id", "kept_form.account_id");
        return found;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_leaves_is_named_nowhere_and_the_work_stays(TestDatabase kind) throws SQLException {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            Account rosa = fixture.joins(MAIL, Role.MEMBER, Role.REVIEWER);
            fixture.accounts.updateProfile(rosa.id(), NAME, "es");
            Account pia = fixture.joins("pia@quilicura.cl", Role.REVIEWER);
            fixture.sessions.begin(rosa.id(), "Firefox");
            fixture.execute(PersonalDataRows.of(rosa.id(), MAIL, NAME));
            fixture.execute(PersonalDataRows.workOf(pia.id(), "Pía"));
            PersonalData data = data(fixture);
            Set<String> exported = data.read(rosa.id()).stream().map(JpaPersonalDataStore.Section::table)
                    .collect(Collectors.toSet());
            assertThat(exported).as("every table of the catalogue is filled here and comes out")
                    .containsExactlyInAnyOrderElementsOf(
                            PersonalDataCatalog.tables().stream().map(PersonalDataTable::table).toList());
            assertThat(data.read(rosa.id()).toString()).contains(MAIL, NAME, "Lo que escribí", "Falta la fecha");

            data.erase(rosa.id(), "10.0.0.1");

            assertThat(fixture.texts()).filteredOn(text -> text.contains(NAME) || text.contains(MAIL))
                    .as("the contact of the municipality's ficha is the municipality's")
                    .allMatch(text -> text.startsWith("practice_version.contact_mail")).hasSize(1);
            assertThat(fixture.texts()).contains("review.reviewer_name=Persona que dejó el portal (" + rosa.id() + ")",
                    "observation.author_name=Persona que dejó el portal (" + rosa.id() + ")",
                    "observation.words=Falta la fecha", "review.reviewer_name=Pía");
            assertThat(fixture.sessions.findActive(rosa.id())).isEmpty();
            assertThat(fixture.comesIn(MAIL, AccountFixture.PASSWORD)).isFalse();
            assertThat(fixture.comesIn("cuenta-" + rosa.id() + "@borrada.invalid", AccountFixture.PASSWORD)).isFalse();
            assertThat(fixture.comesIn("pia@quilicura.cl", AccountFixture.PASSWORD)).isTrue();
            assertThat(data.read(pia.id())).extracting(JpaPersonalDataStore.Section::table).contains("review");
            assertThatThrownBy(() -> fixture.accounts.setDisabled(rosa.id(), false)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> data.erase(rosa.id(), "")).isInstanceOf(NotFound.class);
            assertThat(fixture.joins(MAIL, Role.MEMBER).id()).as("the mail is free again").isNotEqualTo(rosa.id());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_last_administrator_stays_until_there_is_another(TestDatabase kind) {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            Account ana = fixture.joins("ana@minrel.cl", Role.ADMINISTRATOR);
            PersonalData data = data(fixture);
            assertThatThrownBy(() -> data.erase(ana.id(), "")).isInstanceOf(Refused.class)
                    .hasMessageContaining("account.lastAdministrator");
            assertThat(fixture.comesIn("ana@minrel.cl", AccountFixture.PASSWORD)).isTrue();
            fixture.joins("eva@minrel.cl", Role.ADMINISTRATOR);
            data.erase(ana.id(), "10.0.0.1");
            assertThat(fixture.events).extracting(SecurityEvent::type).contains(SecurityEventType.ACCOUNT_ERASED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_new_mail_counts_once_its_owner_opened_the_link(TestDatabase kind) {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            Account rosa = fixture.joins(MAIL, Role.MEMBER);
            fixture.joins("pia@quilicura.cl", Role.MEMBER);
            JpaMailChanges changes = new JpaMailChanges(fixture.transactions, fixture.accounts, fixture.events::add,
                    fixture.clock);
            assertThatThrownBy(() -> changes.request(rosa.id(), "no es correo")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> changes.request(rosa.id(), MAIL.toUpperCase(Locale.ROOT)))
                    .isInstanceOf(Invalid.class);
            String first = changes.request(rosa.id(), "otra@quilicura.cl");
            String second = changes.request(rosa.id(), "Rosa@Muni.cl");
            assertThat(changes.find(first)).as("replaced").isEmpty();
            assertThat(changes.find(second)).contains("rosa@muni.cl");
            assertThat(fixture.comesIn(MAIL, AccountFixture.PASSWORD)).as("not yet").isTrue();
            assertThat(changes.confirm(second, "10.0.0.1").before()).isEqualTo(MAIL);
            assertThat(fixture.comesIn("rosa@muni.cl", AccountFixture.PASSWORD)).isTrue();
            assertThat(fixture.comesIn(MAIL, AccountFixture.PASSWORD)).isFalse();
            assertThatThrownBy(() -> changes.confirm(second, "")).isInstanceOf(NotFound.class);
            String taken = changes.request(rosa.id(), "pia@quilicura.cl");
            assertThatThrownBy(() -> changes.confirm(taken, "")).isInstanceOf(Invalid.class);
            String late = changes.request(rosa.id(), "tarde@muni.cl");
            fixture.clock.turn(OneTimeToken.Purpose.MAIL.life());
            assertThat(changes.find(late)).isEmpty();
        }
    }

    private static PersonalData data(AccountFixture fixture) {
        return new PersonalData(fixture.transactions, fixture.accounts, TestPasswords.HASHER, fixture.events::add,
                fixture.clock);
    }
}
