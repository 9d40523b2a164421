package minga.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import minga.document.Block;
import minga.document.Document;
import minga.document.Document.Metadata;
import minga.document.FieldText;
import minga.platform.Text;
import minga.search.PracticeRecordBuilder;
import minga.web.Formats;
import minga.web.MarkdownText;
import minga.web.Messages;

/**
 * Makes the documents that a dossier consists of, in its language: a front with foreword and contents, one for each
 * practice as deep as its entry says, and a back with glossary and indexes. The metadata {@code chapter} of each says
 * which it is: {@code front}, {@code practice}, {@code withdrawn} or {@code back}.
 */
final class DossierChapters {

    private final FieldText text;
    private final PracticeRecordBuilder records;
    private final DossierIndexes indexes;

    /** @param home the portal's address, without a slash at its end */
    DossierChapters(FieldText text, DossierIndexes indexes, String home) {
        this.text = text;
        this.records = new PracticeRecordBuilder(text, home);
        this.indexes = indexes;
    }

    /** What each column of a table of its practices is called. */
    List<Block.Column> columns() {
        return records.columns();
    }

    /** The first pages: who publishes it, foreword, contents. */
    Document front(DossierVersion dossier, List<LoadedEntry> entries, String address) {
        List<Document.Section> sections = new ArrayList<>();
        if (!Text.isBlank(dossier.foreword())) {
            String plain = MarkdownText.of(dossier.foreword());
            sections.add(new Document.Section("foreword", label("dossier.foreword"),
                    List.of(new Block.Fact("foreword", label("dossier.foreword"), Block.Shape.LONG,
                            List.of(new Block.Value(plain, plain, dossier.foreword(), null))))));
        }
        sections.add(new Document.Section("contents", label("dossier.contents"),
                List.of(new Block.BulletList(entries.stream().map(one -> one.place() + ". " + title(one)).toList()))));
        return new Document(Text.orEmpty(dossier.title()), text.language(), about(dossier, address), sections);
    }

    private List<Metadata> about(DossierVersion dossier, String address) {
        List<Metadata> about = new ArrayList<>(List.of(chapter("front")));
        add(about, "title", null, dossier.title());
        add(about, "subtitle", label("dossier.subtitle"), dossier.subtitle());
        add(about, "date", label("dossier.date"), dossier.date() == null ? null
                : Formats.date(text.language(), dossier.date()));
        add(about, "venue", label("dossier.venue"), dossier.venue());
        add(about, "publisher", label("dossier.publisher"), dossier.publisher());
        if (dossier.published()) {
            add(about, "code", label("dossier.code"), dossier.dossier().code());
            about.add(new Metadata("version", label("dossier.version"), Integer.toString(dossier.number()),
                    dossier.number()));
            add(about, "publishedAt", label("dossier.publishedAt"),
                    Formats.date(text.language(), dossier.publishedAt()));
            add(about, "address", label("dossier.address"), address);
            add(about, "checksum", label("dossier.checksum"), dossier.checksum());
        }
        return about;
    }

    private static void add(List<Metadata> about, String key, String label, String value) {
        if (!Text.isBlank(value)) {
            about.add(new Metadata(key, label, value, value));
        }
    }

    private static Metadata chapter(String kind) {
        return new Metadata("chapter", null, kind, kind);
    }

    /** What the contents call an entry; of what was withdrawn only its code. */
    String title(LoadedEntry entry) {
        return entry.readable() ? entry.version().identification().name()
                : Messages.text(text.language(), entry.withdrawn() == null ? "dossier.unavailable"
                        : "dossier.withdrawn", Text.orEmpty(entry.entry().practice()));
    }

    /** The practice as deep as its entry says; where it was withdrawn, its tombstone and nothing of it or beside it. */
    Document practice(LoadedEntry entry) {
        Document record = record(entry);
        List<Document.Section> sections = new ArrayList<>(record.sections());
        if (entry.readable()) {
            editors(entry.entry()).ifPresent(sections::add);
        }
        return new Document(record.title(), record.language(), record.metadata(), sections);
    }

    /** The same without what the editors say beside it. */
    Document record(LoadedEntry entry) {
        if (!entry.readable()) {
            String code = Text.orEmpty(entry.entry().practice());
            String why = entry.withdrawn() == null ? label("dossier.unavailable.text")
                    : Messages.text(text.language(), "dossier.withdrawn.text",
                            Formats.date(text.language(), entry.withdrawn().withdrawnAt()),
                            Text.orEmpty(entry.withdrawn().withdrawnReason()));
            return new Document(title(entry), text.language(), List.of(new Metadata("code", null, code, code),
                    chapter("withdrawn")),
                    List.of(new Document.Section("withdrawn", label("dossier.withdrawn.why"),
                            List.of(new Block.Note(why)))));
        }
        Document whole = records.document(entry.version());
        List<Metadata> metadata = new ArrayList<>(whole.metadata());
        metadata.add(chapter("practice"));
        return new Document(whole.title(), whole.language(), metadata, whole.sections().stream()
                .map(section -> shown(section, entry)).filter(section -> !section.blocks().isEmpty()).toList());
    }

    private static Document.Section shown(Document.Section section, LoadedEntry entry) {
        boolean bare = entry.depth() == Depth.SUMMARY && Text.isBlank(entry.version().identification().summary());
        boolean evidence = Boolean.TRUE.equals(entry.entry().evidence());
        List<Block> blocks = section.blocks().stream().filter(block -> entry.depth().shows(key(block))
                || bare && key(block).equals("description")).filter(block -> evidence
                        || !key(block).equals("evidenceText"))
                .map(block -> evidence ? block : withoutMeans(block)).toList();
        return new Document.Section(section.key(), section.title(), blocks);
    }

    private static String key(Block block) {
        return block instanceof Block.Fact fact ? fact.key() : block instanceof Block.Table table ? table.key() : "";
    }

    private static Block withoutMeans(Block block) {
        if (!(block instanceof Block.Table table)) {
            return block;
        }
        int[] kept = IntStream.range(0, table.header().size())
                .filter(column -> !table.header().get(column).key().equals("means")).toArray();
        return new Block.Table(table.key(), table.title(), IntStream.of(kept).mapToObj(table.header()::get).toList(),
                table.rows().stream().map(row -> new Block.Row(IntStream.of(kept).mapToObj(row.cells()::get).toList()))
                        .toList());
    }

    private Optional<Document.Section> editors(DossierEntry entry) {
        List<Block> said = new ArrayList<>();
        if (!Text.isBlank(entry.note())) {
            said.add(new Block.Fact("note", label("dossierEntry.note"), Block.Shape.LONG,
                    List.of(new Block.Value(entry.note(), entry.note(), entry.note(), null))));
        }
        if (!entry.questions().isEmpty()) {
            said.add(new Block.Fact("questions", label("dossierEntry.questions"), Block.Shape.LIST,
                    entry.questions().stream().map(one -> new Block.Value(one, one, one, null)).toList()));
        }
        return said.isEmpty() ? Optional.empty()
                : Optional.of(new Document.Section("editors", label("dossier.editors"), said));
    }

    /** The last pages: glossary, index of communes, index of norms; nothing where there is nothing to list. */
    Optional<Document> back(DossierVersion dossier, List<LoadedEntry> entries) {
        List<LoadedEntry> shown = entries.stream().filter(LoadedEntry::readable).toList();
        List<Document.Section> sections = indexes.sections(dossier, shown,
                shown.stream().map(this::practice).toList());
        return sections.isEmpty() ? Optional.empty()
                : Optional.of(new Document(label("dossier.back"), text.language(), List.of(chapter("back")), sections));
    }

    private String label(String key) {
        return Messages.text(text.language(), key);
    }
}
