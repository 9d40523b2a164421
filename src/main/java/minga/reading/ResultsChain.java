package minga.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * Results chain of a practice as a tree, from its objectives down to its evidence.
 *
 * @param tied the links that begin with an objective and go on from there
 * @param loose links that say to nothing on their left that they belong to it
 * @param further ties beyond the first: an activity that serves a second objective
 * @param gaps what is missing, in sentences
 */
record ResultsChain(List<ResultsChainNode> tied, List<ResultsChainNode> loose, List<Tie> further, List<String> gaps) {

    /** From the link with that anchor to the other. */
    record Tie(String from, String to) {}

    ResultsChain {
        tied = List.copyOf(tied);
        loose = List.copyOf(loose);
        further = List.copyOf(further);
        gaps = List.copyOf(gaps);
    }

    boolean isEmpty() {
        return tied.isEmpty() && loose.isEmpty();
    }

    Stream<ResultsChainNode> all() {
        return Stream.concat(tied.stream(), loose.stream()).flatMap(root -> root.all().stream());
    }

    long count(ResultsChainNode.Kind kind) {
        return all().filter(link -> link.kind() == kind && !link.gap()).count();
    }
}
