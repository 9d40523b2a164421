package minga.search;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import minga.web.Utf8;

/** Writes search results as JSON. */
final class ResultsJson {

    private static final JsonGeneratorFactory FACTORY = Json.createGeneratorFactory(Map.of());
    /** So many communes by count; the page of the facet has them all. */
    private static final int FACET_VALUES = 100;

    private final String language;

    /** @param language of the labels: es or en */
    ResultsJson(String language) {
        this.language = language;
    }

    byte[] results(SearchResults results) {
        return written(json -> {
            json.write("total", results.total());
            json.write("page", results.request().page()).write("size", results.request().size());
            json.write("pages", results.pages());
            array(json, "items", results.hits(), this::hit);
            json.writeStartObject("facets");
            results.facets().values().forEach(facet -> facet(json, facet));
            json.writeEnd();
            array(json, "alsoSearched", results.alsoSearched(), this::related);
            results.spelling().ifPresent(spelling -> spelling(json, spelling));
            results.filterToDrop().ifPresent(drop -> drop(json, drop));
            if (!results.limits().isEmpty()) {
                array(json, "limits", results.limits(),
                        (out, limit) -> out.writeStartObject().write("kind", limit.kind().name())
                                .write("said", limit.said()).write("value", limit.value()).writeEnd());
            }
            strings(json, "notices", results.notices());
        });
    }

    byte[] suggestions(Suggestions suggestions) {
        return written(json -> {
            array(json, "practices", suggestions.practices(), this::suggestion);
            array(json, "themes", suggestions.themes(), this::suggestion);
            array(json, "communes", suggestions.communes(), this::suggestion);
            array(json, "bodies", suggestions.bodies(), this::suggestion);
        });
    }

    /** The list as a file: the hits without facets. */
    byte[] list(List<Hit> hits) {
        return written(json -> array(json, "items", hits, this::hit));
    }

    static byte[] written(Consumer<JsonGenerator> body) {
        Utf8 out = new Utf8();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEnd();
        }
        return out.bytes();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> values,
            java.util.function.BiConsumer<JsonGenerator, T> each) {
        json.writeStartArray(name);
        for (T value : values) {
            json.writeStartObject();
            each.accept(json, value);
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
    }

    private static void orNull(JsonGenerator json, String name, String value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }

    private void hit(JsonGenerator json, Hit hit) {
        json.write("code", hit.code());
        orNull(json, "slug", hit.slug());
        orNull(json, "sourceId", hit.sourceId());
        json.write("name", hit.name()).write("municipality", hit.municipality()).write("region", hit.region());
        if (hit.startYear() == null) {
            json.writeNull("startYear");
        } else {
            json.write("startYear", hit.startYear());
        }
        json.write("years", hit.years()).write("summary", hit.summary());
        json.writeStartObject("evidence").write("indicators", hit.evidence().indicators())
                .write("evidenced", hit.evidence().evidenced()).write("state", hit.evidence().state()).writeEnd();
        json.write("score", Math.round(hit.score() * 10_000) / 10_000d);
        array(json, "matches", hit.matches(), this::match);
    }

    private void match(JsonGenerator json, FieldMatch match) {
        json.write("field", match.field()).write("path", match.path()).write("label", match.label().in(language));
        json.write("snippet", match.snippet().text());
        json.writeStartArray("marks");
        for (Snippet.Mark mark : match.snippet().marks()) {
            json.writeStartArray().write(mark.start()).write(mark.end()).writeEnd();
        }
        json.writeEnd();
        json.write("anchor", match.anchor());
        if (match.file() != null) {
            json.write("file", match.file());
        }
    }

    private void facet(JsonGenerator json, Facet facet) {
        json.writeStartArray(facet.name().key());
        int at = 0;
        for (FacetValue value : facet.values()) {
            if (at++ < FACET_VALUES || value.selected()) {
                json.writeStartObject().write("value", value.value()).write("label", value.label().in(language))
                        .write("count", value.count()).write("selected", value.selected()).writeEnd();
            }
        }
        json.writeEnd();
    }

    private void related(JsonGenerator json, RelatedWords related) {
        json.write("word", related.word());
        strings(json, "related", related.related());
    }

    private static void spelling(JsonGenerator json, SpellingSuggestion spelling) {
        json.writeStartObject("spelling").write("text", spelling.text()).write("count", spelling.count())
                .write("applied", spelling.applied()).writeEnd();
    }

    private void drop(JsonGenerator json, FilterToDrop drop) {
        json.writeStartObject("filterToDrop").write("facet", drop.facet().key()).write("value", drop.value())
                .write("label", drop.label().in(language)).write("count", drop.count())
                .write("query", drop.request().english()).writeEnd();
    }

    private void suggestion(JsonGenerator json, Suggestion suggestion) {
        json.write("value", suggestion.value()).write("label", suggestion.text().in(language))
                .write("count", suggestion.count());
    }
}
