package minga.search.lucene.query;

import java.util.List;
import java.util.Set;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.schema.SearchFieldTable;

/**
 * One clause of a query as the reader of the query syntax understood it, before it is turned into Lucene terms.
 *
 * @param kind whether it is optional, required or excluded
 * @param fields the fields it is restricted to; empty for all
 * @param words its words; several only in a phrase or a hyphenated compound
 * @param closed the same words with each hyphenated compound as one word: psicosocial for psico, social
 * @param phrase whether the words were quoted: searched as they are, in their order, without related words
 * @param prefix whether the last word is only a beginning (migra*)
 * @param typed the clause as it was typed
 */
public record ParsedClause(Kind kind, Set<SearchFieldTable.Row> fields, List<TokenForms> words, List<TokenForms> closed,
        boolean phrase, boolean prefix, String typed) {

    /** Optional, required or excluded. */
    public enum Kind {
        SHOULD, MUST, MUST_NOT
    }

    /** True for an optional word without operators, whose related words and misspellings are searched as well. */
    public boolean plain() {
        return kind == Kind.SHOULD && !phrase && !prefix && fields.isEmpty();
    }

    /** True where it has words joined by hyphens, which may also be written as one word. */
    public boolean compound() {
        return closed.size() < words.size();
    }
}
