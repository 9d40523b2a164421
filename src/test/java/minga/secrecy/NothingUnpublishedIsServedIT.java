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
 * The promise of {@link NothingUnpublishedIsSeenTest} at the doors of a portal that runs: a municipality and a reviewer
 * work by forms as chance has it, and after each step a stranger asks every page, feed and file for what is not public.
 */
class NothingUnpublishedIsServedIT {

    private static final int STEPS = Integer.getInteger("minga.steps", 24);
    private static ForkedPortal portal;
    private static People.Known people;

    @BeforeContainer
    static void open() throws IOException {
        portal = ForkedPortal.start(Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "secrecy"));
        people = new People.Known(portal);
    }

    @AfterContainer
    static void close() {
        portal.close();
        assertThat(Counter.PASSED).as("what came to pass").containsKeys(Step.Deed.RETURN, Step.Deed.PUBLISH, Step.Deed.REVISE, Step.Deed.WITHDRAW);
    }

    /** One life with everything in it: what chance leaves out is looked at all the same. */
    @Example
    void nor_in_a_life_that_has_everything_in_it() {
        Counter counter = new Counter(people);
        Stream.of(Step.Deed.BEGIN, Step.Deed.WRITE, Step.Deed.SEND, Step.Deed.TAKE, Step.Deed.RETURN, Step.Deed.WRITE, Step.Deed.SEND, Step.Deed.TAKE,
                Step.Deed.ACCEPT, Step.Deed.PUBLISH, Step.Deed.REVISE, Step.Deed.WRITE, Step.Deed.SEND, Step.Deed.TAKE, Step.Deed.ACCEPT,
                Step.Deed.PUBLISH, Step.Deed.WITHDRAW).map(deed -> new Step(deed, 0)).forEach(counter::live);
        counter.end();
    }

    /** Not made smaller where it fails: each step costs dozens of requests, and the words say which practice it was. */
    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void no_door_gives_out_a_draft_returned_or_withdrawn_word(@ForAll("lives") List<Step> steps) {
        Counter counter = new Counter(people);
        steps.forEach(counter::live);
        counter.end();
    }

    /** Chance leads most practices forward, so that many become public, are revised and withdrawn within few steps. */
    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Step.Deed> deeds = Arbitraries.frequency(
                Tuple.of(1, Step.Deed.BEGIN), Tuple.of(3, Step.Deed.WRITE), Tuple.of(8, Step.Deed.SEND), Tuple.of(8, Step.Deed.TAKE),
                Tuple.of(2, Step.Deed.RETURN), Tuple.of(7, Step.Deed.ACCEPT), Tuple.of(1, Step.Deed.DECLINE), Tuple.of(8, Step.Deed.PUBLISH),
                Tuple.of(4, Step.Deed.REVISE), Tuple.of(1, Step.Deed.WITHDRAW));
        return Combinators.combine(deeds, Arbitraries.just(0)).as(Step::new).list().ofSize(STEPS);
    }
}
