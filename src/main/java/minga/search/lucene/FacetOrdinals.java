package minga.search.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The codes of one facet, numbered in the order in which they were met. Numbers are never taken back, so the columns of
 * a segment stay right whatever segments come later.
 */
final class FacetOrdinals {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] codes = new String[0];

    /** The number of a code, a new one where it is met first. */
    int number(String code) {
        Integer number = numbers.get(code);
        return number != null ? number : next(code);
    }

    private synchronized int next(String code) {
        Integer number = numbers.get(code);
        if (number != null) {
            return number;
        }
        String[] more = java.util.Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = code;
        codes = more;
        numbers.put(code, more.length - 1);
        return more.length - 1;
    }

    /** The number of a code that was met, or -1. */
    int known(String code) {
        return numbers.getOrDefault(code, -1);
    }

    String code(int number) {
        return codes[number];
    }

    int size() {
        return codes.length;
    }
}
