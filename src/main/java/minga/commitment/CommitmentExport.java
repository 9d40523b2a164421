package minga.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Document;
import minga.document.Document.Metadata;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.template.RecordDirectory;
import minga.web.Messages;

/** Makes documents of public commitments, for downloads; what is for members only stays out. */
final class CommitmentExport {

    private static final List<String> LABELLED = List.of("address", "deadline", "seminarTitle");
    private static final int BATCH = 200;

    private final Commitments commitments;
    private final RecordDirectory seminars;
    private final RecordDocumentBuilder<Commitment> content;
    private final FieldText text;
    private final String home;
    private final LocalDate today;

    /**
     * @param seminars finds public seminars by their slug
     * @param home the portal's address, without a slash at its end
     */
    CommitmentExport(Commitments commitments, RecordDirectory seminars, FieldText text, String home, LocalDate today) {
        this.commitments = commitments;
        this.seminars = seminars;
        this.content = new RecordDocumentBuilder<>(CommitmentTemplate.COMMITMENT, text, false);
        this.text = text;
        this.home = home;
        this.today = today;
    }

    /** @param query of the address at which people see the same list, with its question mark */
    DocumentList list(CommitmentFilter filter, String query) {
        return documents(home + "/compromisos" + query, commitments.count(filter, today), sink -> {
            List<Commitment> some = commitments.find(filter, today, 0, BATCH);
            for (int from = 0; !some.isEmpty(); some = commitments.find(filter, today, from, BATCH)) {
                for (Commitment one : some) {
                    sink.accept(document(one));
                }
                from += BATCH;
            }
        });
    }

    DocumentList one(Commitment commitment) {
        return documents(null, 1, sink -> sink.accept(document(commitment)));
    }

    private DocumentList documents(String address, long total, DocumentList.Source source) {
        List<Block.Column> columns = new ArrayList<>();
        LABELLED.forEach(key -> columns.add(new Block.Column(key, label(key))));
        columns.addAll(content.columns());
        return new DocumentList(label("file"), text.language(), address, total, columns, source);
    }

    private Document document(Commitment one) {
        List<Metadata> metadata = new ArrayList<>();
        metadata.add(new Metadata("slug", null, one.slug(), one.slug()));
        metadata.add(new Metadata("address", label("address"), home + "/compromisos/" + one.slug(), null));
        metadata.add(new Metadata("deadline", label("deadline"), Deadline.of(one, today).words(text.language()), null));
        if (one.seminar() != null) {
            seminars.find(one.seminar()).ifPresent(seminar -> metadata
                    .add(new Metadata("seminarTitle", label("seminarTitle"), seminar.label(), null)));
        }
        return new Document(one.text(), text.language(), metadata, content.sections(one));
    }

    private String label(String key) {
        return Messages.text(text.language(), "commitment.export." + key);
    }
}
