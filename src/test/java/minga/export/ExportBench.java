package minga.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Block.Value;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.export.office.DocxFormat;
import minga.export.office.PptxFormat;
import minga.export.paper.EpubFormat;
import minga.export.paper.HtmlFormat;
import minga.export.paper.PdfFormat;

/** Measures time, memory and size of a publication of whole practices in each format; see src/test/bench. */
final class ExportBench {

    private static final String SENTENCE = "La oficina municipal orientó a las personas migrantes de la comuna en sus "
            + "trámites y derivó cada caso a la red local de salud, educación y trabajo. ";
    private static final int SENTENCES = 4;
    private static final int ROUNDS = 3;
    private static final double MILLION = 1e6;

    private ExportBench() {}

    public static void main(String[] args) throws IOException {
        int practices = Integer.parseInt(args[0]);
        try (ExportSamples samples = new ExportSamples()) {
            Document whole = full(samples.whole());
            List<Document> documents = new ArrayList<>();
            for (int i = 1; i <= practices; i++) {
                documents.add(new Document("Práctica " + i + " de orientación a personas migrantes", whole.language(),
                        whole.metadata(), whole.sections()));
            }
            DocumentList publication = samples.publication(documents);
            for (ExportFormat format : List.of(new PdfFormat(), new PptxFormat(), new DocxFormat(), new EpubFormat(),
                    new HtmlFormat(), new XlsxFormat(), new JsonFormat())) {
                for (int round = 1; round <= ROUNDS; round++) {
                    measure(format, publication, round);
                }
            }
        }
    }

    private static void measure(ExportFormat format, DocumentList list, int round) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(list, out);
        double seconds = (System.nanoTime() - start) / (1000 * MILLION);
        double peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MILLION;
        System.out.printf(Locale.ROOT, "%s round %d: %.1f s, %.1f MB, heap at most %.0f MB%n", format.suffix(), round,
                seconds, out.size() / MILLION, peak);
    }

    /** The document with texts as long as people write them. */
    private static Document full(Document document) {
        return new Document(document.title(), document.language(), document.metadata(), document.sections().stream()
                .map(section -> new Document.Section(section.key(), section.title(),
                        section.blocks().stream().map(ExportBench::full).toList()))
                .toList());
    }

    private static Block full(Block block) {
        if (block instanceof Fact fact && (fact.shape() == Block.Shape.LONG || fact.key().equals("text"))) {
            String text = SENTENCE.repeat(fact.key().equals("text") ? 1 : SENTENCES) + fact.values().get(0).text();
            return new Fact(fact.key(), fact.label(), fact.shape(), List.of(new Value(text, text, text, null)));
        }
        return block instanceof Table table
                ? new Table(table.key(), table.title(), table.header(), table.rows().stream()
                        .map(row -> new Block.Row(row.cells().stream().map(ExportBench::full).toList())).toList())
                : block;
    }
}
