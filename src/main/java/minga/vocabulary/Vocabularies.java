package minga.vocabulary;

import java.util.List;
import java.util.Optional;

/** Read access to the controlled vocabularies from which fichas choose. Reads come from memory. */
public interface Vocabularies {

    /** The words of a vocabulary in their order; empty where there is no such vocabulary. */
    List<Term> terms(String vocabulary);

    /** The word with that code. */
    Optional<Term> term(String vocabulary, String code);

    /**
     * The word that people write so: its code, its label in either language, or an alias; accents and case do not
     * count.
     */
    Optional<Term> named(String vocabulary, String words);

    /** The label of a code in that language, or the code itself where the vocabulary lacks it: never nothing. */
    String label(String vocabulary, String code, String language);

    /** Puts the words in place of what the vocabulary held; codes that are gone stay readable in old fichas. */
    void replace(String vocabulary, List<Term> terms);
}
