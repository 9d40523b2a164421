package minga.search;

import java.util.List;

/**
 * Suggestions of the search field while a query is typed, in groups.
 *
 * @param practices by name; their value is the slug
 * @param themes their value is the code
 * @param communes their value is the code
 * @param bodies municipal units and institutions; their value is the name
 */
public record Suggestions(List<Suggestion> practices, List<Suggestion> themes, List<Suggestion> communes,
        List<Suggestion> bodies) {

    /** Nothing to propose. */
    public static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of(), List.of());

    public Suggestions {
        practices = List.copyOf(practices);
        themes = List.copyOf(themes);
        communes = List.copyOf(communes);
        bodies = List.copyOf(bodies);
    }

    public boolean isEmpty() {
        return practices.isEmpty() && themes.isEmpty() && communes.isEmpty() && bodies.isEmpty();
    }
}
