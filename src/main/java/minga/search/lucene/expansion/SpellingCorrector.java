package minga.search.lucene.expansion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.query.ParsedClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;

/**
 * Spelling correction of a query before it is planned: words that run together are parted, words that fell apart are
 * joined, and a word that no practice, no word list and no dictionary knows is replaced by the one that is surely
 * meant. Where that is not sure nothing is replaced. For one request.
 */
final class SpellingCorrector {

    /** What is surely meant: as close as this, and closer than any other word by the margin. */
    private static final float SURE = 0.62f;
    private static final float MARGIN = 0.06f;
    /** The same where the query is in another language, whose words are no mistakes. */
    private static final float SURE_ELSEWHERE = 0.85f;
    private static final int SHORTEST = 4;
    /**
     * Longer words are no words, and parting them would cost too much; nor is more than this corrected in one query.
     */
    private static final int LONGEST = 30;
    private static final int MOST = 6;
    /** The shortest word that is parted, and the shortest part that is no small word. */
    private static final int SHORTEST_JOINED = 5;
    private static final int SHORTEST_PART = 4;

    private final ScoringClauseFactory clauses;
    private final SpanishMorphology spanish;
    private final IndexSchema schema;
    private final SpellingDictionary dictionary;
    private final Map<String, String> corrections = new LinkedHashMap<>();

    SpellingCorrector(ScoringClauseFactory clauses, IndexSchema schema, SpellingDictionary dictionary) {
        this.clauses = clauses;
        this.spanish = schema.spanish();
        this.schema = schema;
        this.dictionary = dictionary;
    }

    /** What was replaced by what, as it is spelled; a word that fell apart by both its parts with a blank between. */
    Map<String, String> corrections() {
        return corrections;
    }

    /** The clauses with the words that are surely meant. */
    List<ParsedClause> correct(List<ParsedClause> typed) {
        float sure = foreign(typed) ? SURE_ELSEWHERE : SURE;
        List<ParsedClause> corrected = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            ParsedClause clause = typed.get(at);
            if (!single(clause)) {
                corrected.add(clause);
                continue;
            }
            Optional<String> joined = at + 1 < typed.size() ? joined(clause, typed.get(at + 1)) : Optional.empty();
            if (joined.isPresent()) {
                corrections.put(word(clause) + ' ' + word(typed.get(at + 1)), spelled(joined.get()));
                corrected.add(plain(joined.get()));
                at++;
            } else {
                corrected.addAll(corrected(clause, sure));
            }
        }
        return corrected;
    }

    private List<ParsedClause> corrected(ParsedClause clause, float sure) {
        TokenForms word = clause.words().get(0);
        if (word.exact().length() > LONGEST || corrections.size() >= MOST || known(word)) {
            return List.of(clause);
        }
        List<SpellingDictionary.Near> near = dictionary.near(word.exact()).stream()
                .filter(one -> one.practices() == 0 || clauses.isPublished(IndexFields.EXACT, one.word())).toList();
        float closest = near.isEmpty() ? 0 : near.get(0).closeness();
        List<String> parts = closest >= SURE_ELSEWHERE ? List.of() : parts(word.exact());
        if (!parts.isEmpty()) {
            corrections.put(word.exact(), String.join(" ",
                    parts.stream().map(this::spelled).map(part -> part.toLowerCase(Locale.ROOT)).toList()));
            return parts.stream().map(this::plain).toList();
        }
        if (closest >= sure && alone(near)) {
            corrections.put(word.exact(), spelled(near.get(0).word()));
            return List.of(plain(near.get(0).word()));
        }
        return List.of(clause);
    }

    /** True where the closest word is closer than any other that is not another form of it. */
    private boolean alone(List<SpellingDictionary.Near> near) {
        String root = spanish.forms(near.get(0).word()).root();
        return near.stream().skip(1).filter(other -> !spanish.forms(other.word()).root().equals(root))
                .allMatch(other -> other.closeness() <= near.get(0).closeness() - MARGIN
                        || other.practices() * 4 <= near.get(0).practices());
    }

    private static boolean single(ParsedClause clause) {
        return clause.plain() && clause.words().size() == 1 && clause.words().get(0).also().isEmpty();
    }

    private static String word(ParsedClause clause) {
        return clause.words().get(0).exact();
    }

    private String spelled(String word) {
        String practices = dictionary.spelled(word);
        return practices.equals(word) ? schema.thesaurus().spelledWords().getOrDefault(word, word) : practices;
    }

    private ParsedClause plain(String word) {
        List<TokenForms> forms = List.of(spanish.forms(word));
        return new ParsedClause(ParsedClause.Kind.SHOULD, Set.of(), forms, forms, false, false, word);
    }

    /** True for a word that practices, word lists or the dictionary have, in whichever of its forms. */
    private boolean known(TokenForms word) {
        return word.exact().length() < SHORTEST || word.number() || inUse(word)
                || schema.dictionary().contains(word.exact());
    }

    private boolean inUse(TokenForms word) {
        return word.stop() || word.weak() || schema.thesaurus().knows(word)
                || clauses.term(IndexFields.STEM, word.stem(), 1) != null
                || clauses.term(IndexFields.ROOT, word.root(), 1) != null;
    }

    /** The words that were run together, at most three; empty where they are none. */
    private List<String> parts(String joined) {
        if (joined.length() < SHORTEST_JOINED) {
            return List.of();
        }
        for (int first = joined.length() - 2; first >= 1; first--) {
            String rest = joined.substring(first);
            if (part(joined.substring(0, first)) && part(rest)) {
                return List.of(joined.substring(0, first), rest);
            }
        }
        for (int first = joined.length() - 4; first >= 1; first--) {
            boolean begins = part(joined.substring(0, first));
            for (int second = first + 1; begins && second < joined.length() - 1; second++) {
                if (part(joined.substring(first, second)) && part(joined.substring(second))) {
                    return List.of(joined.substring(0, first), joined.substring(first, second),
                            joined.substring(second));
                }
            }
        }
        return List.of();
    }

    private boolean part(String word) {
        TokenForms forms = spanish.forms(word);
        boolean small = forms.stop() && !schema.foreignStopWords().contains(word);
        return small || word.length() >= SHORTEST_PART && (clauses.term(IndexFields.EXACT, word, 1) != null
                || forms.weak() && schema.dictionary().contains(word));
    }

    /** The word that fell apart into these two; empty where both are words. */
    private Optional<String> joined(ParsedClause first, ParsedClause second) {
        if (!single(second)
                || known(second.words().get(0)) && word(second).length() >= SHORTEST && known(first.words().get(0))) {
            return Optional.empty();
        }
        String whole = word(first) + word(second);
        boolean broken = !inUse(first.words().get(0)) || !inUse(second.words().get(0));
        return whole.length() > SHORTEST_JOINED && broken && clauses.term(IndexFields.EXACT, whole, 1) != null
                ? Optional.of(whole) : Optional.empty();
    }

    /** True for a query with more small words of other languages than of Spanish. */
    private boolean foreign(List<ParsedClause> typed) {
        int here = 0;
        int elsewhere = 0;
        Set<String> seen = new HashSet<>();
        for (ParsedClause clause : typed) {
            TokenForms word = clause.words().get(0);
            if (single(clause) && word.stop() && seen.add(word.exact())) {
                elsewhere += schema.foreignStopWords().contains(word.exact()) ? 1 : 0;
                here += schema.foreignStopWords().contains(word.exact()) ? 0 : 1;
            }
        }
        return elsewhere > here;
    }
}
