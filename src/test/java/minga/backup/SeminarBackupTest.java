package minga.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the portable backup carries seminars, commitments and the Mesa with all their rows. */
class SeminarBackupTest {

    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("seminar", "(id, slug, place, title, kind, status, starts_at, starts_zone, revision)"
                + " values (1, 'mesa', 1, '«ñandú» 🏠', 'SEMINAR', 'HELD', '2026-08-26 13:30:00',"
                + " 'America/Santiago', 3)");
        ROWS.put("seminar_host", "values (2, 1, 1, 'Municipalidad', 'HOST')");
        ROWS.put("seminar_session", "values (3, 1, 1, 'Salud', '2026-08-26 13:30:00', 'Pacific/Easter', 45, 'Sala 1')");
        ROWS.put("session_speaker", "values (4, 3, 1, 'Rosa', 'Oficina')");
        ROWS.put("session_practice", "values (5, 3, 1, 'BP-2026-0001')");
        ROWS.put("commitment_record", "(id, slug, place, status, words, due_on, percentage, updated_at, revision)"
                + " values (6, 'abrir', 1, 'PUBLISHED', 'Abrir\n\tuna mesa', '2026-12-31', 40,"
                + " '2026-08-26 13:30:00', 7)");
        ROWS.put("answering_practice", "values (7, 6, 1, 'BP-2026-0001')");
        ROWS.put("progress_report", "values (8, 6, '2026-08-26 13:30:00', 'Rosa', 'k', null, 'Sigue', null, 41, null)");
        ROWS.put("report_key", "values ('h', 6, '2026-08-26 13:30:00', '2026-09-26 13:30:00', null)");
        ROWS.put("round_table", "values (1, 'Mesa', null, '2026-08-26 13:30:00', 1)");
        ROWS.put("round_table_member",
                "values (9, 1, 1, '13125', 'Rosa', null, null, '2026-03-01', null)");
    }

    @TempDir
    Path folder;

    @Test
    void every_row_comes_back_as_it_was() throws IOException, SQLException {
        Settings before = TestSettings.in(Files.createDirectories(folder.resolve("before")));
        Map<String, String> made;
        try (Database database = Database.open(before.database())) {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> row : ROWS.entrySet()) {
                    statement.executeUpdate("insert into " + row.getKey() + " " + row.getValue());
                }
                connection.commit();
            }
            made = rows(database);
            new Backup(database, before, Clock.systemUTC()).makePortable(folder.resolve("backup"));
        }
        Settings after = TestSettings.in(Files.createDirectories(folder.resolve("after")));
        new Restore(after).from(folder.resolve("backup"));
        try (Database database = Database.open(after.database())) {
            assertThat(rows(database)).isEqualTo(made).hasSize(ROWS.size()).doesNotContainValue("");
        }
    }

    private static Map<String, String> rows(Database database) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : ROWS.keySet()) {
                StringBuilder text = new StringBuilder();
                try (ResultSet found = statement.executeQuery("select * from " + table)) {
                    while (found.next()) {
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            text.append(found.getMetaData().getColumnName(column)).append('=')
                                    .append(found.getString(column)).append('|');
                        }
                    }
                }
                rows.put(table, text.toString());
            }
        }
        return rows;
    }
}
