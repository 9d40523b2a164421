package minga.search.lucene;

import java.util.List;
import java.util.Set;

/**
 * One thing a query asks for.
 *
 * @param kind whether it may, must or must not be there
 * @param fields where it has to stand; empty for anywhere
 * @param words its words; several only in a phrase or a compound
 * @param closed the same with each compound as one word: psicosocial for psico, social
 * @param phrase whether the words were quoted: taken as they are, without related words
 * @param prefix whether the last word is only a beginning
 * @param typed as it was typed
 */
record ParsedClause(Kind kind, Set<SearchFieldTable.Row> fields, List<TokenForms> words, List<TokenForms> closed, boolean phrase, boolean prefix,
        String typed) {

    /** Whether a practice must have it. */
    enum Kind {
        MAY, MUST, NOT
    }

    /** True for a plain word, whose related words and misspellings are searched as well. */
    boolean plain() {
        return kind == Kind.MAY && !phrase && !prefix && fields.isEmpty();
    }

    /** True where words are joined by hyphens, which may be written as one. */
    boolean compound() {
        return closed.size() < words.size();
    }
}
