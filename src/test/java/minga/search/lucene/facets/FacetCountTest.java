package minga.search.lucene.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the three ways of counting facets (bitmaps, single values, lists) agree with plain counting. */
class FacetCountTest {

    private static final int DOCUMENTS = 10_000;

    @ParameterizedTest(name = "{0} codes, at most {1} a document")
    @CsvSource({"5,1", "16,1", "63,1", "64,3", "65,1", "100,3", "126,1", "127,1", "346,1", "346,4"})
    void everyWayOfCountingSaysTheSame(int codes, int most) throws IOException {
        Random random = new Random(codes * 31L + most);
        List<int[]> given = given(codes, most, random);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(given, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                FacetOrdinals numbers = new FacetOrdinals();
                for (int code = 0; code < codes; code++) {
                    numbers.ordinal("c" + code);
                }
                FacetColumn column = FacetColumn.read(reader.leaves().get(0).reader(), "f", numbers);
                for (int first = 0; first < DOCUMENTS; first += DocumentBlock.SIZE) {
                    for (double share : new double[]{0, 0.001, 0.05, 0.5, 1}) {
                        compare(column, given, codes, first, found(first, share, random), random);
                    }
                }
            }
        }
    }

    private static List<int[]> given(int codes, int most, Random random) {
        List<int[]> given = new ArrayList<>();
        for (int doc = 0; doc < DOCUMENTS; doc++) {
            given.add(random.ints(random.nextInt(most + 1), 0, codes).distinct().toArray());
        }
        return given;
    }

    private static void write(List<int[]> given, ByteBuffersDirectory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int[] codes : given) {
                Document document = new Document();
                for (int code : codes) {
                    document.add(new SortedSetDocValuesField("f", new BytesRef("c" + code)));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static long[] found(int first, double share, Random random) {
        long[] found = new long[DocumentBlock.SIZE / 64];
        for (int at = 0; at < DocumentBlock.SIZE && first + at < DOCUMENTS; at++) {
            if (random.nextDouble() < share) {
                found[at >> 6] |= 1L << at;
            }
        }
        return found;
    }

    private static void compare(FacetColumn column, List<int[]> given, int codes, int first, long[] found,
            Random random) {
        boolean[] wanted = new boolean[codes];
        for (int i = 0; i < 3; i++) {
            wanted[random.nextInt(codes)] = true;
        }
        int[] counts = new int[codes];
        int[] passing = new int[2];
        int size = 0;
        long[] passed = new long[DocumentBlock.SIZE / 64];
        column.filter(found, first, wanted, passed);
        for (int at = 0; at < DocumentBlock.SIZE; at++) {
            if ((found[at >> 6] & 1L << at) != 0) {
                size++;
                boolean any = false;
                for (int code : given.get(first + at)) {
                    counts[code]++;
                    any |= wanted[code];
                }
                passing[0] += any ? 1 : 0;
                passing[1] += any == ((passed[at >> 6] & 1L << at) != 0) ? 0 : 1;
            }
        }
        int[] counted = new int[codes];
        column.count(found, size, first, counted);
        assertThat(counted).as("counts from %d of %d found", first, size).isEqualTo(counts);
        assertThat(passing[1]).as("wrongly let through or held back of %d, %d of which pass", size, passing[0])
                .isZero();
    }
}
