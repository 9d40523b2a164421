package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.document.Block;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.search.FacetName;
import minga.search.SearchRequest;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/**
 * Shows the blocks of a record's document on the page of a ficha: adds the anchors to which searches lead, and links
 * from municipalities and terms to the results that share them.
 */
final class FieldDisplayBuilder {

    private static final Map<String, FacetName> LEADS = Map.of("themes", FacetName.THEME,
            "populations", FacetName.POPULATION, "practiceType", FacetName.TYPE, "stage", FacetName.STAGE,
            "municipalities", FacetName.COMMUNE);

    private final Language language;
    private final FieldText text;

    FieldDisplayBuilder(Language language, Vocabularies vocabularies, Territory territory) {
        this.language = language;
        this.text = FieldText.forReading(language, vocabularies, territory);
    }

    /** The field of a record as a block of its document; empty where it is not informed. */
    <T> Optional<Block> block(Template<T> template, Field<T, ?> field, T record) {
        return new RecordDocumentBuilder<>(template, text, false).block(field, record);
    }

    /** The field with its answer, or nothing where it says nothing. */
    <T> Optional<FieldDisplay> shown(Template<T> template, Field<T, ?> field, T record) {
        return block(template, field, record).filter(block -> !block.lines().isEmpty())
                .map(block -> shown(template, field, block));
    }

    private FieldDisplay shown(Template<?> template, Field<?, ?> field, Block block) {
        String label = label(template.key(), field);
        String id = FieldAnchors.of(field.key());
        if (block instanceof Block.Table table) {
            FieldDisplay.Table shown = table(table);
            return shown.heads().size() == 1 ? new FieldDisplay(id, label, List.of(), lines(shown), null)
                    : new FieldDisplay(id, label, List.of(), List.of(), shown);
        }
        Block.Fact fact = (Block.Fact) block;
        if (fact.shape() == Block.Shape.LONG) {
            return new FieldDisplay(id, label, fact.lines(), List.of(), null);
        }
        List<FieldDisplay.Value> values = field.kind() == FieldKind.WORDS ? numbered(id, values(fact)) : values(fact);
        return new FieldDisplay(id, label, List.of(), values, null);
    }

    /** What a reader would call it; the form may call it otherwise. */
    <T> String label(String template, Field<T, ?> field) {
        String other = "reading.field." + field.key();
        boolean whole = template.equals("practice") && Messages.has(language, other);
        return Messages.text(language, whole ? other : template + "." + field.key());
    }

    /** Its name inside a sentence: a small letter, unless it is an acronym. */
    <T> String named(String template, Field<T, ?> field) {
        String label = label(template, field);
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(language.locale()) + label.substring(1);
    }

    private static FieldDisplay.Table table(Block.Table table) {
        Block.Table flat = table.flat();
        List<FieldDisplay.Row> shown = new ArrayList<>();
        for (Block.Row row : flat.rows()) {
            shown.add(new FieldDisplay.Row(FieldAnchors.row(table.key(), shown.size()),
                    row.cells().stream().map(cell -> cell((Block.Fact) cell)).toList()));
        }
        return new FieldDisplay.Table(flat.header().stream().map(Block.Column::label).toList(), shown);
    }

    /** The rows of a table with one column: it would be a list with a frame around it. */
    private static List<FieldDisplay.Value> lines(FieldDisplay.Table table) {
        return table.rows().stream().filter(row -> !row.cells().get(0).text().isEmpty())
                .map(row -> new FieldDisplay.Value(row.cells().get(0).text(), row.cells().get(0).url(), row.id()))
                .toList();
    }

    private static FieldDisplay.Value cell(Block.Fact cell) {
        List<FieldDisplay.Value> values = values(cell);
        return values.size() == 1 ? values.get(0)
                : new FieldDisplay.Value(String.join(", ", cell.lines()), null);
    }

    private static List<FieldDisplay.Value> values(Block.Fact fact) {
        FacetName facet = LEADS.get(fact.key());
        return fact.values().stream().map(value -> new FieldDisplay.Value(value.text(),
                facet == null ? value.url() : results(facet, value.data().toString()))).toList();
    }

    /** Where a hit leads to one of several values, each has its own id. */
    private static List<FieldDisplay.Value> numbered(String id, List<FieldDisplay.Value> values) {
        if (!id.contains("{1}")) {
            return values;
        }
        List<FieldDisplay.Value> numbered = new ArrayList<>();
        values.forEach(one -> numbered.add(new FieldDisplay.Value(one.text(), one.url(),
                id.replace("{1}", Integer.toString(numbered.size() + 1)))));
        return numbered;
    }

    static String results(FacetName facet, String code) {
        return "/practicas?" + SearchRequest.everything().with(facet, code).spanish();
    }
}
