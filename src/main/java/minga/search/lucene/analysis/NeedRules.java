package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Rules about what several words mean that stand anywhere in one query: husband and hit mean violence, an appointment
 * means health only beside a doctor. Words are compared by their roots, so that each form of a verb counts. Filled by
 * {@link Thesaurus}, immutable afterwards.
 */
public final class NeedRules {

    /** A rule: one expression of each group has to be in the query. */
    private record Rule(List<List<List<String>>> groups, Set<Thesaurus.Meaning> meanings) {
    }

    /**
     * A rule that a query meets.
     *
     * @param meanings what the words mean together
     * @param words the places in the query of the words that it needs
     */
    public record Met(Set<Thesaurus.Meaning> meanings, Set<Integer> words) {
    }

    private final Map<String, List<Rule>> byRoot = new HashMap<>();

    void add(List<List<List<TokenForms>>> groups, Set<Thesaurus.Meaning> meanings) {
        List<List<List<String>>> roots = groups.stream().map(group -> group.stream().filter(words -> !words.isEmpty())
                .map(words -> words.stream().map(TokenForms::root).toList()).toList()).toList();
        Rule rule = new Rule(roots, meanings);
        Set<String> first = new LinkedHashSet<>();
        roots.get(0).forEach(expression -> first.add(expression.get(0)));
        first.forEach(root -> byRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(rule));
    }

    /**
     * The rules that these words meet.
     *
     * @param words of a query
     * @param roots of each word the roots it may have, those of its dictionary form included
     */
    public List<Met> met(List<TokenForms> words, Function<TokenForms, Set<String>> roots) {
        Query query = new Query(words, words.stream().map(roots).toList());
        Set<Rule> candidates = new LinkedHashSet<>();
        query.roots().forEach(each -> each.forEach(root -> candidates.addAll(byRoot.getOrDefault(root, List.of()))));
        List<Met> met = new ArrayList<>();
        for (Rule rule : candidates) {
            Set<Integer> places = query.places(rule);
            if (!places.isEmpty()) {
                met.add(new Met(rule.meanings(), places));
            }
        }
        return met;
    }

    /** The words of a query with the roots that each may have. */
    private record Query(List<TokenForms> words, List<Set<String>> roots) {

        /** The words that meet the rule, others for each group; empty where some group has none. */
        private Set<Integer> places(Rule rule) {
            Set<Integer> places = new TreeSet<>();
            for (List<List<String>> group : rule.groups()) {
                Set<Integer> found = Set.of();
                for (List<String> expression : group) {
                    for (int at = 0; at < words.size() && found.isEmpty(); at++) {
                        Set<Integer> here = placesFrom(at, expression);
                        found = here.stream().noneMatch(places::contains) ? here : found;
                    }
                }
                if (found.isEmpty()) {
                    return Set.of();
                }
                places.addAll(found);
            }
            return places;
        }

        /** The places of the words of an expression that begins here; small words may stand between them. */
        private Set<Integer> placesFrom(int start, List<String> expression) {
            Set<Integer> places = new TreeSet<>();
            int at = start;
            for (String root : expression) {
                while (at < words.size() && at > start && words.get(at).stop() && !roots.get(at).contains(root)) {
                    at++;
                }
                if (at >= words.size() || !roots.get(at).contains(root)) {
                    return Set.of();
                }
                places.add(at++);
            }
            return places;
        }
    }
}
