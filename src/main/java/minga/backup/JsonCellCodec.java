package minga.backup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Base64;

/** Converts one column value between JDBC and JSON. Derby and PostgreSQL map to the same few types here. */
final class JsonCellCodec {

    private JsonCellCodec() {}

    static void write(ResultSet rows, int column, JsonGenerator json) throws SQLException {
        Object value = rows.getObject(column);
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.write(flag);
            case Integer number -> json.write(number);
            case Long number -> json.write(number);
            case BigDecimal number -> json.write(number);
            case Double number -> json.write(number);
            case Timestamp time -> json.write(time.toString());
            case Date date -> json.write(date.toString());
            case byte[] bytes -> json.write(Base64.getEncoder().encodeToString(bytes));
            case String text -> json.write(text);
            default -> throw new BackupFailure(
                    "No se sabe respaldar un valor de la clase " + value.getClass().getName() + ".");
        }
    }

    static void set(PreparedStatement statement, int column, int type, JsonValue value) throws SQLException {
        switch (value) {
            case JsonNumber number when type == Types.DOUBLE || type == Types.REAL || type == Types.FLOAT ->
                statement.setDouble(column, number.doubleValue());
            case JsonNumber number -> statement.setBigDecimal(column, number.bigDecimalValue());
            case JsonString text when type == Types.TIMESTAMP ->
                statement.setTimestamp(column, Timestamp.valueOf(text.getString()));
            case JsonString text when type == Types.DATE -> statement.setDate(column, Date.valueOf(text.getString()));
            case JsonString text when binary(type) ->
                statement.setBytes(column, Base64.getDecoder().decode(text.getString()));
            case JsonString text -> statement.setString(column, text.getString());
            default -> {
                if (value == JsonValue.NULL) {
                    statement.setNull(column, type);
                } else {
                    statement.setBoolean(column, value == JsonValue.TRUE);
                }
            }
        }
    }

    private static boolean binary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
    }
}
