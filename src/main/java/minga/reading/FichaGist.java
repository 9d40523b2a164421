package minga.reading;

import java.util.List;

/**
 * Summary at the beginning of a ficha: what the practice is, for whom, with what result and evidence.
 *
 * @param what the summary, or the first sentences of the description where there is none; empty where neither is said
 * @param source which of the two it is
 * @param audience the populations it is for; empty where none is said
 * @param result one sentence in the words of the ficha or in ours; empty where none is said
 * @param quoted true where the result is in the words of the ficha
 * @param means how many means of verification the ficha names
 * @param attached how many of them have a file or a link
 */
public record FichaGist(List<String> what, Source source, List<FieldDisplay.Value> audience, String result,
        boolean quoted, int means, int attached) {

    /** Where the first words come from. */
    public enum Source {
        /** The summary. */
        SUMMARY,
        /** The first sentences of a longer description. */
        BEGINNING,
        /** The description, which says no more. */
        DESCRIPTION
    }

    /** The id of the first words, where a search leads; empty where it leads to the description below. */
    public String id() {
        return switch (source) {
            case SUMMARY -> FieldAnchors.of("summary");
            case DESCRIPTION -> FieldAnchors.of("description");
            case BEGINNING -> "";
        };
    }
}
