package minga.search;

/**
 * "¿Quiso decir…?": another spelling made of words that the practices use.
 *
 * @param text the whole query so spelled
 * @param count how many practices it gives
 * @param applied true when the results shown are already those of this spelling, because the original gave nothing
 */
public record SpellingSuggestion(String text, int count, boolean applied) {
}
