package minga.export;

import java.io.IOException;
import java.util.List;
import minga.document.Block;
import minga.document.Cover;
import minga.document.Document;
import minga.document.DocumentList;
import minga.web.Language;

/** Documents with hostile text in every place that holds text. */
final class HostileDocuments {

    private HostileDocuments() {}

    /** A block of every kind. */
    static Document ofEveryKind(String hostile) {
        Block.Value value = new Block.Value(hostile, hostile, hostile, null);
        List<Block> blocks = List.of(new Block.Paragraph(hostile), new Block.BulletList(List.of(hostile, "a")),
                new Block.Note(hostile), new Block.Link(hostile, "https://minga.example/" + hostile),
                new Block.Figure(hostile, hostile, "<svg xmlns='http://www.w3.org/2000/svg'/>"),
                new Block.PageBreak(), new Block.Fact("name", hostile, Block.Shape.LONG, List.of(value)),
                new Block.Table("partners", hostile, List.of(new Block.Column("role", hostile)),
                        List.of(new Block.Row(
                                List.of(new Block.Fact("role", hostile, Block.Shape.SHORT, List.of(value)))))));
        return new Document(hostile, Language.EN, List.of(new Document.Metadata("code", hostile, hostile, hostile)),
                List.of(new Document.Section("x", hostile, blocks)));
    }

    /** A cover too. */
    static DocumentList publication(List<Document> documents) {
        String all = String.join(" ", HostileText.SAMPLES.subList(0, HostileText.SAMPLES.size() - 1));
        return new DocumentList("carpeta", Language.ES, "https://minga.example/carpetas/1", documents.size(),
                new Cover(all, all, HostileText.SAMPLES.subList(0, 5)), List.of(), sink -> all(documents, sink));
    }

    /** Hands over each. */
    static void all(List<Document> documents, DocumentList.Sink sink) throws IOException {
        for (Document document : documents) {
            sink.accept(document);
        }
    }
}
