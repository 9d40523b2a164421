package minga.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One link of the results chain of a document, with the links that hang from it.
 *
 * @param label its name: Objetivo 1
 * @param text what it says; what is missing where {@code gap}
 * @param gap true where something should be and is not
 */
public record ChainLink(Kind kind, String label, String text, boolean gap, List<ChainLink> children) {

    /** The five links, in the order of their columns. */
    public enum Kind {
        OBJECTIVE, ACTIVITY, INDICATOR, MEANS, EVIDENCE
    }

    public ChainLink {
        children = List.copyOf(children);
    }

    /** Itself and all that hangs from it, each before what hangs from it. */
    public List<ChainLink> all() {
        List<ChainLink> all = new ArrayList<>(List.of(this));
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }
}
