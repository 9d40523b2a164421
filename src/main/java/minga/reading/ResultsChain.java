package minga.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * Results chain of a practice as a tree, from its objectives down to its evidence.
 *
 * @param tied the links that begin with an objective and go on from there
 * @param loose links that say to nothing on their left that they belong to it
 * @param gaps what is missing, in sentences
 */
record ResultsChain(List<ResultsChainNode> tied, List<ResultsChainNode> loose, List<String> gaps) {

    ResultsChain {
        tied = List.copyOf(tied);
        loose = List.copyOf(loose);
        gaps = List.copyOf(gaps);
    }

    boolean isEmpty() {
        return tied.isEmpty() && loose.isEmpty();
    }

    /** The links that hang from no other, those with a tie first. */
    Stream<ResultsChainNode> roots() {
        return Stream.concat(tied.stream(), loose.stream());
    }

    Stream<ResultsChainNode> all() {
        return roots().flatMap(root -> root.all().stream());
    }
}
