package minga.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Names, column types and foreign keys of the portal's tables, as JDBC metadata gives them. */
final class DatabaseTables {

    /** One table pointing at another; several columns when the key has several. */
    record Reference(String name, String table, List<String> columns, String target, List<String> keys,
            boolean cascades) {}

    private final Connection connection;

    DatabaseTables(Connection connection) {
        this.connection = connection;
    }

    /** All but the history of migrations, which every database writes for itself. */
    List<String> names() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        try (ResultSet tables = data().getTables(null, connection.getSchema(), null, new String[]{"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove("flyway_schema_history");
        return List.copyOf(names);
    }

    /** The types of those columns, in their order. */
    int[] types(String table, List<String> columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement
                        .executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE 1 = 0")) {
            int[] types = new int[columns.size()];
            for (int column = 0; column < types.length; column++) {
                types[column] = none.getMetaData().getColumnType(column + 1);
            }
            return types;
        }
    }

    List<Reference> references() throws SQLException {
        Map<String, Reference> found = new LinkedHashMap<>();
        for (String table : names()) {
            try (ResultSet keys = data().getImportedKeys(null, connection.getSchema(), asStored(table))) {
                while (keys.next()) {
                    String name = keys.getString("FK_NAME");
                    String target = keys.getString("PKTABLE_NAME");
                    boolean cascades = keys.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade;
                    Reference reference = found.computeIfAbsent(table + "." + name,
                            key -> new Reference(name, table, new ArrayList<>(), target, new ArrayList<>(), cascades));
                    reference.columns().add(keys.getString("FKCOLUMN_NAME"));
                    reference.keys().add(keys.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Rows come table by table, and tables may point at each other in a circle: meanwhile nothing is checked. */
    void loosen(List<Reference> references) throws SQLException {
        for (Reference reference : references) {
            run("ALTER TABLE " + reference.table() + " DROP CONSTRAINT " + quoted(reference.name()));
        }
    }

    /** Checks again, beginning with the rows that are there now. */
    void tighten(List<Reference> references) throws SQLException {
        for (Reference reference : references) {
            run("ALTER TABLE " + reference.table() + " ADD CONSTRAINT " + quoted(reference.name())
                    + " FOREIGN KEY (" + String.join(", ", reference.columns()) + ") REFERENCES " + reference.target()
                    + " (" + String.join(", ", reference.keys()) + ")"
                    + (reference.cascades() ? " ON DELETE CASCADE" : ""));
        }
    }

    /** The next number that no row has; asking uses it up. */
    long nextId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet next = statement
                        .executeQuery(derby() ? "VALUES NEXT VALUE FOR minga_id" : "SELECT nextval('minga_id')")) {
            next.next();
            return next.getLong(1);
        }
    }

    void continueIds(long from) throws SQLException {
        run("DROP SEQUENCE minga_id RESTRICT");
        run("CREATE SEQUENCE minga_id START WITH " + from + " INCREMENT BY 200");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String asStored(String table) throws SQLException {
        return derby() ? table.toUpperCase(Locale.ROOT) : table;
    }

    private static String quoted(String name) {
        return "\"" + Objects.requireNonNull(name) + "\"";
    }

    private boolean derby() throws SQLException {
        return data().getDatabaseProductName().contains("Derby");
    }

    private DatabaseMetaData data() throws SQLException {
        return connection.getMetaData();
    }
}
