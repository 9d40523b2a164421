package minga.document;

import jakarta.json.stream.JsonGenerator;
import minga.document.Block.Fact;
import minga.document.Block.Shape;
import minga.document.Block.Table;

/** Writes documents as JSON members, in the shape that {@code TemplateJson} reads back. */
public final class DocumentJson {

    private DocumentJson() {}

    /** Writes the metadata for programs and all answers into the object that the generator has open. */
    public static void write(JsonGenerator json, Document document) {
        document.metadata().stream().filter(one -> one.data() != null)
                .forEach(one -> element(json.writeKey(one.key()), one.data()));
        answers(json, document);
    }

    /** Writes the answers alone. */
    public static void answers(JsonGenerator json, Document document) {
        document.blocks().forEach(block -> answer(json, block));
    }

    private static void answer(JsonGenerator json, Block block) {
        if (block instanceof Table table) {
            json.writeStartArray(table.key());
            for (Block.Row row : table.rows()) {
                json.writeStartObject();
                row.answered().forEach(cell -> answer(json, cell));
                json.writeEnd();
            }
            json.writeEnd();
        } else if (block instanceof Fact fact && fact.shape() == Shape.LIST) {
            json.writeStartArray(fact.key());
            fact.values().forEach(value -> element(json, value.data()));
            json.writeEnd();
        } else if (block instanceof Fact fact) {
            element(json.writeKey(fact.key()), fact.values().get(0).data());
        }
    }

    private static void element(JsonGenerator json, Object data) {
        switch (data) {
            case Integer number -> json.write(number);
            case Long number -> json.write(number);
            case Boolean flag -> json.write(flag);
            default -> json.write(data.toString());
        }
    }
}
