package minga.backup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes and reads all rows of all tables as JSON Lines: one file a table, one JSON array a row; the first line names
 * the columns.
 */
final class TableDump {

    private static final int BATCH = 500;
    private static final String SEQUENCE = "sequence.txt";

    private final Connection connection;
    private final DatabaseTables tables;

    TableDump(Connection connection) {
        this.connection = connection;
        this.tables = new DatabaseTables(connection);
    }

    /** The newest migration that the tables have been through. */
    static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(
                        "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY"
                                + " \"installed_rank\"")) {
            List<String> versions = new ArrayList<>();
            while (newest.next()) {
                versions.add(newest.getString(1));
            }
            return String.join(",", versions.stream().sorted().toList());
        }
    }

    void copyTo(Path folder) throws SQLException, IOException {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (String table : tables.names()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(table + ".jsonl"));
                    Statement statement = connection.createStatement()) {
                statement.setFetchSize(BATCH);
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    write(rows, out);
                }
            }
        }
        Files.writeString(folder.resolve(SEQUENCE), Long.toString(tables.nextId()));
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    private static void write(ResultSet rows, Writer out) throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            names.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
        }
        out.write(Json.createArrayBuilder(names).build() + "\n");
        while (rows.next()) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = Json.createGenerator(line)) {
                json.writeStartArray();
                for (int column = 1; column <= columns; column++) {
                    JsonCellCodec.write(rows, column, json);
                }
                json.writeEnd();
            }
            out.write(line + "\n");
        }
    }

    /** Fills tables that hold nothing but what the migrations put there. */
    void copyFrom(Path folder) throws SQLException, IOException {
        List<DatabaseTables.Reference> references = tables.references();
        tables.loosen(references);
        for (String table : tables.names()) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
        for (String table : tables.names()) {
            Path file = folder.resolve(table + ".jsonl");
            if (!Files.exists(file)) {
                throw new BackupFailure("El respaldo no trae la tabla " + table + ".");
            }
            try (BufferedReader in = Files.newBufferedReader(file)) {
                fill(table, in);
            }
        }
        tables.tighten(references);
        tables.continueIds(Long.parseLong(Files.readString(folder.resolve(SEQUENCE)).strip()));
        connection.commit();
    }

    private void fill(String table, BufferedReader in) throws SQLException, IOException {
        List<String> names = array(in.readLine()).getValuesAs(value -> ((JsonString) value).getString());
        int[] types = tables.types(table, names);
        String marks = String.join(", ", names.stream().map(name -> "?").toList());
        String insert = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonArray row = array(line);
                for (int column = 0; column < types.length; column++) {
                    JsonCellCodec.set(statement, column + 1, types[column], row.get(column));
                }
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static JsonArray array(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readArray();
        }
    }
}
