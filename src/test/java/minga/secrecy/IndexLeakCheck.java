package minga.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import minga.export.JsonLinesFormat;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.template.TemplateJson;

/** Checks that public searches return nothing of unpublished practices. */
final class IndexLeakCheck {

    private static final int HANDFUL = 6;

    private final SecrecyFixture house;
    private final Random chance = new Random(20260908);

    IndexLeakCheck(SecrecyFixture house) {
        this.house = house;
    }

    /** Nothing of the hidden comes out, whatever is asked of the index. */
    void seesNothingHidden(PracticeIndex index, Set<String> hidden, PracticeWords life) {
        for (String word : some(hidden)) {
            SearchRequest request = SearchRequest.of(word);
            SearchResults results = index.search(request);
            holdsNone(results.hits().toString(), hidden, "the hits of " + word);
            String around = results.facets() + " " + results.alsoSearched() + results.spelling() + results.notices()
                    + index.suggestions(word.substring(0, word.length() - 1)) + index.explain(request, life.code);
            holdsNone(around.replace(word, ""), hidden, "what stands around the hits of " + word);
            if (!life.isPublic()) {
                assertThat(results.hits()).noneMatch(hit -> hit.id() == life.id);
            }
        }
        holdsNone(index.similar(life.id, 10).toString(), hidden, "what resembles it");
    }

    /** A handful is asked for, other ones each time; all are looked for in what is answered. */
    private List<String> some(Set<String> words) {
        List<String> all = new ArrayList<>(words);
        Collections.shuffle(all, chance);
        return all.subList(0, Math.min(HANDFUL, all.size()));
    }

    /** What is public is found, or the rest would prove nothing. */
    void seesThePublic(PracticeIndex index, PracticeWords life) {
        for (String word : some(life.found())) {
            assertThat(index.search(SearchRequest.of(word)).hits()).as("hits of %s", word)
                    .anyMatch(hit -> hit.id() == life.id);
        }
    }

    /** The record as the programs of others get it. */
    void readsTheRecord(PracticeWords life, Set<String> hidden) {
        List<PracticeVersion> shown = house.practices.published(List.of(life.id));
        assertThat(shown.isEmpty()).isEqualTo(!life.isPublic());
        assertThat(house.practices.visible(List.of(life.id)).isEmpty()).isEqualTo(!life.isPublic());
        for (PracticeVersion version : shown) {
            StringWriter out = new StringWriter();
            try (JsonGenerator json = Json.createGenerator(out)) {
                json.writeStartObject();
                TemplateJson.write(json, PracticeTemplate.PRACTICE, version, false);
                json.writeEnd();
            }
            holdsNone(out.toString(), hidden, "the record");
            assertThat(out.toString()).contains(life.found());
        }
    }

    void readsTheExport(Set<String> hidden) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonLinesFormat().write(house.export.all(done -> {}), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        holdsNone(out.toString(StandardCharsets.UTF_8), hidden, "the export");
    }

    void holdsNone(String output, Set<String> hidden, String what) {
        if (output.contains("zq")) {
            assertThat(hidden).as("%s: %s", what, output).noneMatch(output::contains);
        }
    }
}
