package minga.secrecy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Property test on random work on practices (write, send, return, publish, revise, withdraw): nothing unpublished is
 * ever found. Whatever they write carries words that exist nowhere else, and after each step the words that are not
 * public are looked for in everything the public can get, also from an index that lags behind. The seed is printed.
 * Half a million steps: {@code mvn test -Dtest=UnpublishedContentTest -DargLine=-Dminga.steps=20000}.
 */
class UnpublishedContentTest {

    private static final int STEPS = Integer.getInteger("minga.steps", 60);
    private static SecrecyFixture house;

    @BeforeContainer
    static void open() {
        house = new SecrecyFixture();
    }

    @AfterContainer
    static void close() {
        house.close();
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void no_draft_returned_or_withdrawn_word_gets_out(@ForAll("lives") List<PracticeAction> steps) {
        RandomCollectionWork town = new RandomCollectionWork(house);
        steps.forEach(town::live);
        town.end();
    }

    @Provide
    Arbitrary<List<PracticeAction>> lives() {
        Arbitrary<PracticeAction.Deed> deeds = Arbitraries.frequency(
                Tuple.of(2, PracticeAction.Deed.BEGIN), Tuple.of(5, PracticeAction.Deed.WRITE),
                Tuple.of(7, PracticeAction.Deed.SEND), Tuple.of(7, PracticeAction.Deed.TAKE),
                Tuple.of(2, PracticeAction.Deed.RETURN), Tuple.of(6, PracticeAction.Deed.ACCEPT),
                Tuple.of(1, PracticeAction.Deed.DECLINE), Tuple.of(7, PracticeAction.Deed.PUBLISH),
                Tuple.of(4, PracticeAction.Deed.REVISE), Tuple.of(1, PracticeAction.Deed.WITHDRAW),
                Tuple.of(2, PracticeAction.Deed.CATCH_UP));
        return Combinators.combine(deeds, Arbitraries.integers().between(0, 2)).as(PracticeAction::new).list()
                .ofSize(STEPS);
    }
}
