package minga.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.Text;
import minga.platform.Transactions;

/** Vocabularies in the database, with all terms (some four hundred) cached in memory. Thread-safe. */
public final class JpaVocabularies implements Vocabularies {

    private final Transactions transactions;
    private volatile Shelf shelf;

    private record Shelf(Map<String, List<Term>> lists, Map<String, Term> byCode, Map<String, Term> byName) {}

    public JpaVocabularies(Transactions transactions) {
        this.transactions = transactions;
        this.shelf = load();
    }

    @Override
    public List<Term> terms(String vocabulary) {
        return shelf.lists().getOrDefault(vocabulary, List.of());
    }

    @Override
    public Optional<Term> term(String vocabulary, String code) {
        return Optional.ofNullable(shelf.byCode().get(vocabulary + "/" + code));
    }

    @Override
    public Optional<Term> named(String vocabulary, String words) {
        return Optional.ofNullable(shelf.byName().get(vocabulary + "/" + Text.folded(words)));
    }

    @Override
    public String label(String vocabulary, String code, String language) {
        return term(vocabulary, code).map(term -> term.label(language)).orElse(code);
    }

    @Override
    public void replace(String vocabulary, List<Term> terms) {
        transactions.write(() -> {
            terms.forEach(this::put);
            transactions.afterCommit(() -> shelf = load());
        });
    }

    private void put(Term term) {
        transactions.entities()
                .createQuery("select t from Term t where t.vocabulary = :vocabulary and t.code = :code", Term.class)
                .setParameter("vocabulary", term.vocabulary())
                .setParameter("code", term.code())
                .getResultStream().findFirst()
                .ifPresentOrElse(
                        old -> old.reword(term.position(), term.es(), term.en(), term.parent(), term.note()),
                        () -> transactions.entities().persist(term));
    }

    private Shelf load() {
        List<Term> all = transactions.read(() -> transactions.entities()
                .createQuery("select t from Term t order by t.vocabulary, t.position", Term.class).getResultList());
        Shelf fresh = new Shelf(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Term term : all) {
            fresh.lists().computeIfAbsent(term.vocabulary(), name -> new ArrayList<>()).add(term);
            fresh.byCode().put(term.vocabulary() + "/" + term.code(), term);
            names(term).forEach(name -> fresh.byName().putIfAbsent(term.vocabulary() + "/" + Text.folded(name), term));
        }
        return fresh;
    }

    private static List<String> names(Term term) {
        List<String> names = new ArrayList<>(List.of(term.code(), term.es(), term.en()));
        names.addAll(term.aliases());
        return names;
    }
}
