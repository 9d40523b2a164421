package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minga.search.EvidenceSummary;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.Snippet;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.WordListFiles;
import org.junit.jupiter.api.Test;

/** Tests that only searched words are highlighted, even where 32 bits cannot tell them from another one. */
class HighlightAccuracyTest {

    private static final String[] SYLLABLES = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sal", "ten",
            "vir", "gon",
            "chu", "bra", "cle", "tri", "flo", "gru", "man", "ber", "lin", "dor", "sus"};

    @Test
    void two_words_of_one_32_bit_hash_are_told_apart() {
        String[] words = collision();
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        List<PracticeDocument.Text> texts = List.of(new PracticeDocument.Text("name", "Ficha con " + words[0]),
                new PracticeDocument.Text("description", "Nada más que " + words[1] + " y otra vez " + words[1]));
        registry.publish(new PracticeDocument(1, "BP-2026-0001", "p-1", null, "Ficha", "Arica", "Arica", null, "", "",
                new EvidenceSummary(0, 0, "none"), Instant.EPOCH, Map.of(), texts));
        try (LucenePracticeIndex index = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources())) {
            Hit hit = index.search(SearchRequest.of(words[0])).hits().get(0);
            List<String> marked = new ArrayList<>();
            hit.matches().forEach(match -> match.snippet().parts().stream().filter(Snippet.Part::marked)
                    .map(Snippet.Part::text)
                    .forEach(marked::add));
            assertThat(marked).as("searched for %s, beside %s", words[0], words[1]).containsExactly(words[0]);
        }
    }

    /** Two words whose roots have the same {@code hashCode}, found among random ones (birthday paradox). */
    private static String[] collision() {
        WordListFiles files = WordListFiles.read(Path.of("index/words"));
        SpanishMorphology spanish = new SpanishMorphology(files.stop(), files.weak(), files.whole(), files.gendered());
        Random random = new Random(20261129);
        Map<Integer, String> seen = new HashMap<>();
        while (true) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 4 + random.nextInt(2); syllables > 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            String root = spanish.forms(word.toString()).root();
            String other = seen.putIfAbsent(root.hashCode(), word.toString());
            if (other != null && !spanish.forms(other).root().equals(root)) {
                return new String[]{other, word.toString()};
            }
        }
    }
}
