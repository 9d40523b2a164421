package minga.search;

import java.util.List;
import java.util.stream.Stream;
import minga.document.ExportFormats;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Paging;
import minga.web.QueryString;

/**
 * Page of search results: every link in it is an address that can be mailed.
 *
 * @param text the words that were searched
 * @param total how many practices there are
 * @param first the position of the first of this page
 * @param last the position of the last
 * @param cards the practices of this page
 * @param groups the filters
 * @param years the range of years
 * @param chips the active filters, each with the address without it
 * @param paging the way through the pages
 * @param orders the orders in which they may stand
 * @param views list and table
 * @param help what else was searched, other spellings, what to drop
 * @param hidden what the search form must carry along: order, view, number a page
 * @param addresses of this same search elsewhere
 * @param problems what could not be read of the address
 * @param marks the practices marked, to be compared or taken along
 * @param near themes to go on with where nothing was found; null where something was
 * @param status of the answer
 * @param downloads the formats in which the whole list can be downloaded
 */
public record ResultsPage(String text, int total, int first, int last, List<Card> cards, List<Group> groups,
        Years years, List<Chip> chips,
        Paging paging, List<Choice> orders, List<Choice> views, Help help, List<Choice> hidden, Addresses addresses,
        Problems problems, Marks marks,
        Near near, int status, List<ExportFormats.Download> downloads) implements Page {

    /**
     * One practice: its address with the way back, its name and its summary with what matched in them marked, where
     * else it matched, and whether it is marked.
     */
    public record Card(Hit hit, String url, List<Snippet.Part> name, List<Snippet.Part> summary, List<Where> matches,
            boolean marked) {}

    /** Where a practice matched: a label, the address of the place, the passage in pieces. */
    public record Where(String label, String url, List<Snippet.Part> parts) {}

    /** A group of filters; {@code more} is the address of all its values where not all are shown. */
    public record Group(String name, String key, List<Value> values, int chosen, String more, int all) {}

    /** One filter. */
    public record Value(String code, String label, int count, boolean chosen) {}

    /** The range as it was typed; {@code bars} draw how many began each year. */
    public record Years(String from, String to, List<Bar> bars) {}

    /** How many practices began in a year; height from 0 to 40. */
    public record Bar(int year, int count, int height, boolean chosen) {}

    /** An active filter and the address without it. */
    public record Chip(String group, String label, String url) {}

    /** One of several; the chosen one has no need of its address. */
    public record Choice(String name, String value, String url, boolean chosen) {}

    /**
     * What helps a search along.
     *
     * @param related the related words that were searched as well
     * @param spelling another spelling, or null
     * @param drop the one filter to drop, or null
     * @param notices keys of words about what was not read
     * @param literal the address of the same search for the words as typed only; empty where nothing else was searched
     * @param usual the address of the same search as usual; empty where it is
     */
    public record Help(List<String> related, Suggested spelling, Suggested drop, List<String> notices, String literal,
            String usual) {}

    /**
     * A search to go on with: what it is called, how many it gives, its address; {@code applied} where it is shown
     * already.
     */
    public record Suggested(String label, int count, String url, boolean applied) {}

    /**
     * Addresses of the same search: for good, without filters, as JSON; its query alone, {@code ?q=salud}, without page
     * or view; and the one that search engines are to keep, without marks and view.
     */
    public record Addresses(String permanent, String unfiltered, String json, String whole, String canonical) {}

    /**
     * What could not be read of the address.
     *
     * @param summary every fault in a sentence of its own, with the control where it is mended
     * @param fields the same without the name of the field, to stand beside it
     */
    public record Problems(List<FormError> summary, List<FormError> fields) {

        /** The words to stand beside that control, or empty. */
        public String at(String control) {
            return FormError.at(fields, control);
        }
    }

    /**
     * Marked practices.
     *
     * @param count on all pages of the list
     * @param elsewhere the addresses of those that are not on this page
     * @param clear the address of this list without marks
     * @param compare the address of the comparison
     * @param selection the address of the page of all that are marked
     */
    public record Marks(int count, List<String> elsewhere, String clear, String compare, String selection) {}

    /** Themes to go on with; {@code related} where they have to do with the words, else those with most practices. */
    public record Near(List<Suggested> themes, boolean related) {}

    /** True where more is found than stands on this page, so that there is something to say of its place. */
    public boolean parted() {
        return cards.size() < total;
    }

    /** How many practices a file of this list holds. */
    public int exported() {
        return Math.min(total, SearchLimits.DEPTH);
    }

    /** The search without its page and with the marks of other pages, as fields of the form of the marks. */
    public List<QueryString.Parameter> carried() {
        int query = addresses.permanent().indexOf('?');
        List<QueryString.Parameter> search = query < 0 ? List.of()
                : QueryString.parse(addresses.permanent().substring(query + 1));
        return Stream
                .concat(search.stream()
                        .filter(one -> !one.name().equals(SearchContext.MARK) && !one.name().equals("pagina")),
                        marks.elsewhere().stream().map(slug -> new QueryString.Parameter(SearchContext.MARK, slug)))
                .toList();
    }

    /** True where the practices stand in a table. */
    public boolean asTable() {
        return views.get(1).chosen();
    }
}
