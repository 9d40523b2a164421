package minga.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Pagination links of a list.
 *
 * @param items numbers with their addresses; one without address stands for those left out
 * @param previous the address of the page before, or empty
 * @param next the address of the page after, or empty
 */
public record Paging(List<Item> items, String previous, String next) {

    /** One number of the pagination. */
    public record Item(int number, String url, boolean current) {}

    private static final int DIGITS = 9;

    /**
     * The one rule for a page number in an address: the first page where it cannot be read or is less than one, and the
     * last where there is no such page. Nobody is sent away for a number.
     *
     * @param asked as it stands in the address; null as if absent
     * @param pages how many there are, at least one
     */
    public static int number(String asked, int pages) {
        String digits = asked == null ? "" : asked.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return 1;
        }
        String bare = digits.substring((int) digits.chars().takeWhile(letter -> letter == '0').count());
        return bare.length() > DIGITS ? pages : bare.isEmpty() ? 1 : Math.min(pages, Integer.parseInt(bare));
    }

    /** True for a page number from one; any other word stands for the first page. */
    public static boolean isNumber(String asked) {
        return asked.chars().allMatch(letter -> letter >= '0' && letter <= '9')
                && asked.chars().anyMatch(letter -> letter > '0');
    }

    /**
     * The first, the last, and those around the current one.
     *
     * @param page the current page, from 1
     * @param pages how many there are
     * @param address the address of a page by its number
     */
    public static Paging of(int page, int pages, IntFunction<String> address) {
        List<Item> items = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 2) {
                if (number - last > 1) {
                    items.add(new Item(0, "", false));
                }
                items.add(new Item(number, address.apply(number), number == page));
                last = number;
            }
        }
        return new Paging(List.copyOf(items), page > 1 ? address.apply(page - 1) : "",
                page < pages ? address.apply(page + 1) : "");
    }
}
