package minga.reading;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.EvidenceState;

/**
 * Node of the results chain with its children.
 *
 * @param kind which of the five
 * @param label its name: Objetivo 1
 * @param text what it says; what is missing, where {@code gap}
 * @param gap true where nothing is there and something should be
 * @param notes short remarks: a state, a further objective it serves
 * @param broken a remark on a tie that is missing, or null
 * @param anchor its id in the page; null for a gap
 * @param state how far it is proven; null for other kinds than means
 * @param row the row of the ficha that it stands for; null where nothing is there
 * @param children what hangs from it
 */
record ResultsChainNode(Kind kind, String label, String text, boolean gap, List<String> notes, String broken,
        String anchor, EvidenceState state,
        Object row, List<ResultsChainNode> children) {

    /** The five links, in the order of their columns. */
    enum Kind { OBJECTIVE, ACTIVITY, INDICATOR, MEANS, EVIDENCE }

    ResultsChainNode {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }

    static ResultsChainNode missing(Kind kind, String label, String text, List<ResultsChainNode> children) {
        return new ResultsChainNode(kind, label, text, true, List.of(), null, null, null, null, children);
    }

    /**
     * Evidence that is named and proves nothing: it was never attached, or is there no longer; the remark says which.
     */
    static ResultsChainNode unproven(String label, String text, String remark, String anchor, Object row) {
        return new ResultsChainNode(Kind.EVIDENCE, label, text, true, List.of(), remark, anchor, null, row, List.of());
    }

    static ResultsChainNode of(Kind kind, String label, String text, String anchor, Object row, List<String> notes,
            List<ResultsChainNode> children) {
        return new ResultsChainNode(kind, label, text, false, notes, null, anchor, null, row, children);
    }

    ResultsChainNode with(EvidenceState proven) {
        return new ResultsChainNode(kind, label, text, gap, notes, broken, anchor, proven, row, children);
    }

    /** The same, remarking that a tie is missing. */
    ResultsChainNode loose(String remark) {
        return new ResultsChainNode(kind, label, text, gap, notes, remark, anchor, state, row, children);
    }

    ResultsChainNode with(List<ResultsChainNode> hanging) {
        return new ResultsChainNode(kind, label, text, gap, notes, broken, anchor, state, row, hanging);
    }

    /** Itself and all that hangs from it, from top to bottom. */
    List<ResultsChainNode> all() {
        List<ResultsChainNode> all = new ArrayList<>(List.of(this));
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }
}
