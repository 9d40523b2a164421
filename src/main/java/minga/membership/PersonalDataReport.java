package minga.membership;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import minga.account.personaldata.JpaPersonalDataStore.Section;
import minga.web.Formats;
import minga.web.Language;

/** A person's data as JSON for other programs, and as texts for a page. */
final class PersonalDataReport {

    private PersonalDataReport() {}

    /** One object with the moment of the export and an array for each table; instants in ISO 8601. */
    static String json(List<Section> sections, Instant now) {
        JsonObjectBuilder all = Json.createObjectBuilder().add("exported_at",
                now.truncatedTo(ChronoUnit.SECONDS).toString());
        for (Section section : sections) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            for (List<Object> row : section.rows()) {
                JsonObjectBuilder fields = Json.createObjectBuilder();
                for (int place = 0; place < row.size(); place++) {
                    add(fields, section.fields().get(place), row.get(place));
                }
                rows.add(fields);
            }
            all.add(section.table(), rows);
        }
        return all.build().toString();
    }

    private static void add(JsonObjectBuilder fields, String name, Object value) {
        switch (value) {
            case null -> fields.addNull(name);
            case Number number -> fields.add(name, number.longValue());
            case Boolean flag -> fields.add(name, flag);
            default -> fields.add(name, value.toString());
        }
    }

    /** The tables in words, for a page. */
    static List<MyDataPage.Table> tables(List<Section> sections, Language language) {
        return sections.stream().map(section -> new MyDataPage.Table(section.table(), section.fields(),
                section.rows().stream().map(row -> row.stream().map(value -> text(value, language)).toList())
                        .toList()))
                .toList();
    }

    private static String text(Object value, Language language) {
        return switch (value) {
            case null -> "";
            case Instant moment -> Formats.date(language, moment) + ", " + Formats.time(moment);
            default -> value.toString();
        };
    }
}
