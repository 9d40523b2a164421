package minga.statistics;

/**
 * How many practices have one value of a facet.
 *
 * @param code of the value in addresses
 * @param label in the reader's language
 * @param url of the list of these practices
 */
public record Tally(String code, String label, int count, String url) {}
