package minga.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import minga.harness.People;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Property test of {@link UnpublishedContentTest}'s promise over HTTP: a municipality and a reviewer work by forms at
 * random, and after each step a stranger asks every page, feed and file for what is not public.
 */
class UnpublishedContentIT {

    private static final int STEPS = Integer.getInteger("minga.steps", 24);
    private static ForkedPortal portal;
    private static People.Known people;

    @BeforeContainer
    static void open() throws IOException {
        portal = ForkedPortal.start(
                Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "secrecy"));
        people = new People.Known(portal);
    }

    @AfterContainer
    static void close() {
        portal.close();
        assertThat(RandomFormWork.PASSED).as("what came to pass").containsKeys(PracticeAction.Deed.RETURN,
                PracticeAction.Deed.PUBLISH, PracticeAction.Deed.REVISE, PracticeAction.Deed.WITHDRAW);
    }

    /** One life with everything in it: what chance leaves out is looked at all the same. */
    @Example
    void nor_in_a_life_that_has_everything_in_it() {
        RandomFormWork counter = new RandomFormWork(people);
        Stream.of(PracticeAction.Deed.BEGIN, PracticeAction.Deed.WRITE, PracticeAction.Deed.SEND,
                PracticeAction.Deed.TAKE, PracticeAction.Deed.RETURN, PracticeAction.Deed.WRITE,
                PracticeAction.Deed.SEND, PracticeAction.Deed.TAKE,
                PracticeAction.Deed.ACCEPT, PracticeAction.Deed.PUBLISH, PracticeAction.Deed.REVISE,
                PracticeAction.Deed.WRITE, PracticeAction.Deed.SEND, PracticeAction.Deed.TAKE,
                PracticeAction.Deed.ACCEPT,
                PracticeAction.Deed.PUBLISH, PracticeAction.Deed.WITHDRAW).map(deed -> new PracticeAction(deed, 0))
                .forEach(counter::live);
        counter.end();
    }

    /** Not made smaller where it fails: each step costs dozens of requests, and the words say which practice it was. */
    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void no_door_gives_out_a_draft_returned_or_withdrawn_word(@ForAll("lives") List<PracticeAction> steps) {
        RandomFormWork counter = new RandomFormWork(people);
        steps.forEach(counter::live);
        counter.end();
    }

    /** Chance leads most practices forward, so that many become public, are revised and withdrawn within few steps. */
    @Provide
    Arbitrary<List<PracticeAction>> lives() {
        Arbitrary<PracticeAction.Deed> deeds = Arbitraries.frequency(
                Tuple.of(1, PracticeAction.Deed.BEGIN), Tuple.of(3, PracticeAction.Deed.WRITE),
                Tuple.of(8, PracticeAction.Deed.SEND), Tuple.of(8, PracticeAction.Deed.TAKE),
                Tuple.of(2, PracticeAction.Deed.RETURN), Tuple.of(7, PracticeAction.Deed.ACCEPT),
                Tuple.of(1, PracticeAction.Deed.DECLINE), Tuple.of(8, PracticeAction.Deed.PUBLISH),
                Tuple.of(4, PracticeAction.Deed.REVISE), Tuple.of(1, PracticeAction.Deed.WITHDRAW));
        return Combinators.combine(deeds, Arbitraries.just(0)).as(PracticeAction::new).list().ofSize(STEPS);
    }
}
