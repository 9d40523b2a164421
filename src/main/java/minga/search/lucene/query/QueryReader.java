package minga.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minga.search.SearchLimits;
import minga.search.lucene.analysis.HyphenatedCompound;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenCollector;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.schema.SearchFieldTable;

/**
 * Parser of the query syntax: words, "frases entre comillas", +obligatoria, -excluida, campo:palabra, comienz*.
 * Whatever does not parse as one of these is taken as words; no input is an error.
 */
public final class QueryReader {

    /**
     * The parsed query.
     *
     * @param clauses at most {@link SearchLimits#CLAUSES}
     * @param notices keys of messages about what was left out
     */
    public record Read(List<ParsedClause> clauses, Set<String> notices) {
    }

    private static final String OPENING = "\"“«„";
    private static final String CLOSING = "\"”»“";

    /** Length of the gender ending in niños (as). */
    private static final int ENDING = 5;

    private final SearchFieldTable table;
    private final SpanishMorphology spanish;
    private final String text;
    private final List<ParsedClause> clauses = new ArrayList<>();
    private final Set<String> notices = new java.util.LinkedHashSet<>();
    private int at;
    private int wildcards;

    private QueryReader(SearchFieldTable table, SpanishMorphology spanish, String text) {
        this.table = table;
        this.spanish = spanish;
        this.text = text.length() > SearchLimits.TEXT ? text.substring(0, SearchLimits.TEXT) : text;
        if (text.length() > SearchLimits.TEXT) {
            notices.add("search.notice.too-long");
        }
    }

    public static Read read(String text, SearchFieldTable table, SpanishMorphology spanish) {
        QueryReader reader = new QueryReader(table, spanish, text);
        reader.parse();
        return new Read(List.copyOf(reader.clauses), reader.notices);
    }

    private void parse() {
        while (skipBlanks()) {
            ParsedClause.Kind kind = operator();
            Set<SearchFieldTable.Row> fields = field();
            if (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
                String quoted = quoted();
                add(kind, fields, quoted, true, false);
            } else {
                String chunk = nextChunk();
                add(kind, fields, chunk, false, chunk.endsWith("*") && chunk.length() > 1);
            }
        }
    }

    private boolean skipBlanks() {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "()[]{}".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at < text.length();
    }

    /** An operator counts only right before what it belongs to. */
    private ParsedClause.Kind operator() {
        char c = text.charAt(at);
        boolean before = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if ((c == '+' || c == '-') && before) {
            at++;
            return c == '+' ? ParsedClause.Kind.MUST : ParsedClause.Kind.MUST_NOT;
        }
        return ParsedClause.Kind.SHOULD;
    }

    /** Reads {@code campo:} where it names a field and something follows. */
    private Set<SearchFieldTable.Row> field() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        if (colon == at || colon + 1 >= text.length() || text.charAt(colon) != ':'
                || Character.isWhitespace(text.charAt(colon + 1))) {
            return Set.of();
        }
        StringBuilder name = new StringBuilder();
        new WordTokenizer().each(text.substring(at, colon), (word, start, end) -> name.append(word));
        Set<SearchFieldTable.Row> rows = table.rowsNamed(name.toString());
        if (!rows.isEmpty()) {
            at = colon + 1;
        }
        return rows;
    }

    private String quoted() {
        int start = ++at;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String quoted = text.substring(start, at);
        at = Math.min(text.length(), at + 1);
        return quoted;
    }

    private String nextChunk() {
        int start = at;
        while (at < text.length() && (at == start || OPENING.indexOf(text.charAt(at)) < 0)) {
            boolean blank = Character.isWhitespace(text.charAt(at));
            boolean genderEnding = blank && (text.regionMatches(true, at, " (as)", 0, ENDING)
                    || text.regionMatches(true, at, " (os)", 0, ENDING));
            if (blank && !genderEnding) {
                break;
            }
            at += genderEnding ? ENDING : 1;
        }
        return text.substring(start, at);
    }

    private void add(ParsedClause.Kind kind, Set<SearchFieldTable.Row> fields, String typed, boolean quoted,
            boolean star) {
        TokenCollector read = new TokenCollector(spanish);
        new WordTokenizer().each(typed, read);
        List<TokenForms> words = read.forms();
        if (words.isEmpty()) {
            return;
        }
        boolean prefix = star && acceptsWildcard(words.get(words.size() - 1));
        boolean together = quoted || kind != ParsedClause.Kind.SHOULD || !fields.isEmpty();
        if (together || prefix) {
            add(new ParsedClause(kind, fields, words, read.closed(), quoted || words.size() > 1, prefix,
                    typed.strip()));
            return;
        }
        int at = 0;
        for (HyphenatedCompound compound : read.compounds()) {
            addEach(words.subList(at, compound.first()));
            at = compound.last() + 1;
            add(new ParsedClause(kind, fields, words.subList(compound.first(), at), List.of(compound.forms()), false,
                    false, compound.forms().exact()));
        }
        addEach(words.subList(at, words.size()));
    }

    private void addEach(List<TokenForms> words) {
        for (TokenForms word : words) {
            add(new ParsedClause(ParsedClause.Kind.SHOULD, Set.of(), List.of(word), List.of(word), false, false,
                    word.exact()));
        }
    }

    private void add(ParsedClause clause) {
        if (clauses.size() >= SearchLimits.CLAUSES) {
            notices.add("search.notice.too-many-words");
        } else {
            clauses.add(clause);
        }
    }

    private boolean acceptsWildcard(TokenForms word) {
        if (!word.also().isEmpty()) {
            return false;
        }
        if (word.exact().length() < SearchLimits.PREFIX) {
            notices.add("search.notice.short-star");
            return false;
        }
        if (++wildcards > SearchLimits.WILDCARDS) {
            notices.add("search.notice.too-many-stars");
            return false;
        }
        return true;
    }
}
