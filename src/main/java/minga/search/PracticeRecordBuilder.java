package minga.search;

import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Document;
import minga.document.Document.Metadata;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.platform.ChileTime;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.web.Messages;

/** Makes the document of a published practice: its identification and all that the public may read of it. */
public final class PracticeRecordBuilder {

    private static final List<String> LABELLED = List.of("code", "address", "version", "publishedAt", "evidenceState");

    private final RecordDocumentBuilder<PracticeVersion> content;
    private final FieldText text;
    private final String home;

    /** @param home the portal's address, without a slash at its end */
    public PracticeRecordBuilder(FieldText text, String home) {
        this.content = new RecordDocumentBuilder<>(PracticeTemplate.PRACTICE, text, false);
        this.text = text;
        this.home = home;
    }

    /** Every column that such documents may fill. */
    public List<Block.Column> columns() {
        List<Block.Column> columns = new ArrayList<>();
        LABELLED.forEach(key -> columns.add(new Block.Column(key, label(key))));
        columns.addAll(content.columns());
        return columns;
    }

    /** @param version a published version */
    public Document document(PracticeVersion version) {
        String name = version.identification().name();
        return new Document(name, text.language(), metadata(version), content.sections(version));
    }

    private List<Metadata> metadata(PracticeVersion version) {
        Practice practice = version.practice();
        List<Metadata> metadata = new ArrayList<>();
        metadata.add(new Metadata("code", label("code"), practice.code(), practice.code()));
        metadata.add(new Metadata("slug", null, practice.slug(), practice.slug()));
        if (practice.sourceId() != null) {
            metadata.add(new Metadata("sourceId", null, practice.sourceId(), practice.sourceId()));
        }
        metadata.add(new Metadata("address", label("address"), home + "/practicas/" + practice.slug(), null));
        metadata.add(new Metadata("permanent", null, home + "/p/" + practice.code() + "/v" + version.number(), null));
        metadata.add(new Metadata("version", label("version"), Integer.toString(version.number()), version.number()));
        metadata.add(new Metadata("publishedAt", label("publishedAt"),
                ChileTime.day(version.publishedAt()).toString(), version.publishedAt().toString()));
        String state = version.evidence().name();
        metadata.add(new Metadata("evidenceState", label("evidenceState"),
                Messages.text(text.language(), "evidence.badge." + state), state));
        text.municipalityName(practice.municipality())
                .ifPresent(name -> metadata.add(new Metadata("municipality", null, name, null)));
        return metadata;
    }

    private String label(String key) {
        return Messages.text(text.language(), "export.column." + key);
    }
}
