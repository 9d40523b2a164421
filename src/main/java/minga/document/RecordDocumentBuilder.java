package minga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minga.platform.MailAddress;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.web.MarkdownText;
import minga.web.Messages;

/**
 * Makes the content of a document from any record by its template: a section for each section, a fact or a table for
 * each field that is informed. Every value of the record is read once.
 *
 * @param <T> the record
 */
public final class RecordDocumentBuilder<T> {

    private final Template<T> template;
    private final FieldText text;
    private final FieldText plain;
    private final boolean members;

    /** @param members true where the reader signed in and may see the fields for members only */
    public RecordDocumentBuilder(Template<T> template, FieldText text, boolean members) {
        this.template = template;
        this.text = text;
        this.plain = text.forData();
        this.members = members;
    }

    /** The key and the label of every field that the reader may see. */
    public List<Block.Column> columns() {
        return fields(template).stream().map(field -> column(template, field)).toList();
    }

    /** The sections of the record that say something. */
    public List<Document.Section> sections(T record) {
        return template.sections().stream().map(section -> section(section, record))
                .filter(section -> !section.blocks().isEmpty()).toList();
    }

    private Document.Section section(Section<T> section, T record) {
        return new Document.Section(section.key(),
                Messages.text(text.language(), template.key() + ".section." + section.key()),
                (members ? section.fields() : section.publicFields()).stream()
                        .map(field -> block(field, record)).flatMap(Optional::stream).toList());
    }

    /** One field as a fact or a table; empty where it is not informed. Whether the reader may see it is not asked. */
    public Optional<Block> block(Field<T, ?> field, T record) {
        return Optional.ofNullable(block(template, field, record));
    }

    private <R> Block block(Template<R> of, Field<R, ?> field, R record) {
        Object answer = field.get(record);
        if (!Field.isAnswer(answer)) {
            return null;
        }
        String label = text.label(of, field);
        if (answer instanceof Rows<?> rows) {
            return table(field.key(), label, field.rowTemplate(), rows);
        }
        List<?> all = answer instanceof List<?> list ? list : List.of(answer);
        Block.Shape shape = field.kind().isMultiple() ? Block.Shape.LIST
                : field.kind() == FieldKind.TEXT || field.kind() == FieldKind.MARKDOWN ? Block.Shape.LONG
                        : Block.Shape.SHORT;
        return new Block.Fact(field.key(), label, shape, all.stream().map(one -> value(field, record, one)).toList());
    }

    @SuppressWarnings("unchecked")
    private <R> Block table(String key, String label, Template<R> rowTemplate, Rows<?> rows) {
        List<List<Block>> read = new ArrayList<>();
        for (Object row : rows) {
            List<Block> cells = new ArrayList<>();
            fields(rowTemplate).forEach(field -> cells.add(block(rowTemplate, field, (R) row)));
            read.add(cells);
        }
        List<Block.Column> header = new ArrayList<>();
        List<List<Block>> kept = new ArrayList<>();
        read.forEach(cells -> kept.add(new ArrayList<>()));
        List<Field<R, ?>> fields = fields(rowTemplate);
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            if (read.stream().map(cells -> cells.get(at)).anyMatch(Objects::nonNull)) {
                Block.Column column = column(rowTemplate, fields.get(i));
                header.add(column);
                for (int row = 0; row < read.size(); row++) {
                    Block cell = read.get(row).get(i);
                    kept.get(row).add(cell != null ? cell
                            : new Block.Fact(column.key(), column.label(), Block.Shape.SHORT, List.of()));
                }
            }
        }
        return new Block.Table(key, label, header, kept.stream().map(Block.Row::new).toList());
    }

    private <R> Block.Column column(Template<R> of, Field<R, ?> field) {
        return new Block.Column(field.key(), text.label(of, field));
    }

    private <R> List<Field<R, ?>> fields(Template<R> of) {
        return members ? of.fields() : of.publicFields();
    }

    private <R> Block.Value value(Field<R, ?> field, R record, Object one) {
        String written = text.value(field, record, one);
        return switch (field.kind()) {
            case REFERENCE, REFERENCES -> new Block.Value(written, written, Integer.valueOf(written), null);
            case MARKDOWN -> new Block.Value(MarkdownText.of(written), MarkdownText.of(written), one, null);
            case LINK -> new Block.Value(written, written, one, written);
            case MAIL ->
                new Block.Value(written, written, one, MailAddress.of(written).map(MailAddress::link).orElse(null));
            default -> new Block.Value(written, plain.value(field, record, one), one, null);
        };
    }
}
