package minga.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * JPA converter that stores every {@link Instant} as a timestamp in UTC, whatever the time zone of the machine: local
 * clocks repeat an hour once a year.
 */
@Converter(autoApply = true)
public final class InstantColumn implements AttributeConverter<Instant, LocalDateTime> {

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : toNativeQuery(moment);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }

    /** The moment as a parameter of a native query about such a column. */
    public static LocalDateTime toNativeQuery(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment in such a column as a native query reads it. */
    public static Instant fromNativeQuery(Object column) {
        return ((Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    /** The moment in a column of any type that a native query read; every other value, and null, as it is. */
    public static Object momentOrSame(Object column) {
        return column instanceof Timestamp ? fromNativeQuery(column) : column;
    }
}
