package minga.document;

import java.util.List;
import java.util.Optional;
import minga.web.Language;

/**
 * A record in one language as a document that knows no format. Immutable. It holds only what its reader may see.
 *
 * @param title what the document is called
 * @param metadata what identifies the record, such as its code and version
 * @param sections the content in reading order; sections without content are left out
 */
public record Document(String title, Language language, List<Metadata> metadata, List<Section> sections) {

    public Document {
        metadata = List.copyOf(metadata);
        sections = List.copyOf(sections);
    }

    /** A titled part of a document. */
    public record Section(String key, String title, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A statement about the record.
     *
     * @param label its name for people; null where only programs need it
     * @param text its value for people
     * @param data its value for programs, Integer or String; null where only people need it
     */
    public record Metadata(String key, String label, String text, Object data) {}

    /** The metadata of that key. */
    public Optional<Metadata> metadata(String key) {
        return metadata.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** All content, section after section. */
    public List<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream()).toList();
    }
}
