package minga.seminar;

import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Document;
import minga.document.Document.Metadata;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.platform.Text;
import minga.seminar.Registration.State;
import minga.web.Language;
import minga.web.Messages;

/** Makes documents of registrations: the curator's table, and a person's certificate of attendance. */
final class RegistrationDocuments {

    private RegistrationDocuments() {}

    /** Everybody with a place, then those who wait. */
    static DocumentList table(Seminar seminar, List<Registration> all, FieldText text, String home) {
        Language language = text.language();
        RecordDocumentBuilder<Registration> content = new RecordDocumentBuilder<>(RegistrationTemplate.REGISTRATION,
                text, true);
        List<Block.Column> columns = new ArrayList<>(content.columns());
        columns.add(new Block.Column("state", Messages.text(language, "registration.state")));
        columns.add(new Block.Column("attended", Messages.text(language, "registration.attended")));
        return new DocumentList(Messages.text(language, "registration.list"), language,
                home + SeminarDeskResource.address(seminar.id()) + "/inscritos", all.size(), columns, sink -> {
                    for (State state : List.of(State.CONFIRMED, State.WAITING)) {
                        for (Registration one : all) {
                            if (one.state() == state) {
                                sink.accept(new Document(one.name(), language, List.of(
                                        said("state", "registration.state." + state, language),
                                        said("attended", "document.flag." + one.attended(), language)),
                                        content.sections(one)));
                            }
                        }
                    }
                });
    }

    private static Metadata said(String key, String message, Language language) {
        return new Metadata(key, null, Messages.text(language, message), null);
    }

    /** Says that the person attended the seminar. */
    static DocumentList certificate(Seminar seminar, Registration one, Language language, String home) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Messages.text(language, "registration.certificate.says", one.name(),
                Text.orEmpty(seminar.title()))));
        fact(blocks, "institution", one.institution(), language);
        fact(blocks, "when", SeminarPageBuilder.when(seminar, language), language);
        fact(blocks, "venue", seminar.venue(), language);
        String title = Messages.text(language, "registration.certificate");
        Document document = new Document(title, language,
                List.of(new Metadata("address", Messages.text(language, "registration.certificate.seminar"),
                        home + "/seminarios/" + seminar.slug(), null)),
                List.of(new Document.Section("certificate", Messages.text(language, "registration.certificate.section"),
                        blocks)));
        return new DocumentList(title, language, null, 1, List.of(), sink -> sink.accept(document));
    }

    private static void fact(List<Block> blocks, String key, String text, Language language) {
        if (!Text.isBlank(text)) {
            blocks.add(new Block.Fact(key, Messages.text(language, "registration.certificate." + key),
                    Block.Shape.SHORT, List.of(new Block.Value(text, text, text, null))));
        }
    }
}
