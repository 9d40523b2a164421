package minga.search;

/**
 * One suggestion while a query is typed.
 *
 * @param text what is shown
 * @param value the practice's slug, the code of the theme or commune, or the body's name
 * @param count how many practices it gives; 1 for a practice
 */
public record Suggestion(BilingualLabel text, String value, int count) {
}
