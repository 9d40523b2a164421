package minga.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import minga.evidence.EvidenceState;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of what a reviewer saw: who may note it, how long it counts. */
class EvidenceVerificationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void evidence_is_verified_by_who_saw_it_and_only_as_it_was_seen(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            EvidenceVerification verification = new EvidenceVerification(fixture.reviews);
            long id = fixture.startedReview();
            long means = fixture.means(id).id();
            assertThatThrownBy(() -> verification.verify(fixture.paula, id, means, true)).isInstanceOf(Refused.class);
            fixture.attach(id);
            long seen = fixture.revision(id);
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            assertThatThrownBy(() -> verification.verify(fixture.pedro, id, means, true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> verification.verify(fixture.rosa, id, means, true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> verification.verify(fixture.paula, id, 1, true)).isInstanceOf(NotFound.class);
            verification.verify(fixture.paula, id, means, true);
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.VERIFIED);
            assertThat(fixture.revision(id)).as("it is no change of the ficha").isEqualTo(seen);
            verification.verify(fixture.paula, id, means, false);
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            verification.verify(fixture.paula, id, means, true);
            fixture.reviews.addRemark(fixture.paula, id, "", "Falta una firma");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            assertThat(fixture.means(id).state()).as("nothing of it was changed").isEqualTo(EvidenceState.VERIFIED);
            fixture.attach(id);
            assertThat(fixture.means(id).state()).as("nobody saw the new file").isEqualTo(EvidenceState.ATTACHED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_a_reviewer_saw_is_verified_in_public_and_in_the_next_version(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.attach(id);
            new EvidenceVerification(fixture.reviews).verify(fixture.paula, id, fixture.means(id).id(), true);
            fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
            fixture.reviews.publish(fixture.pedro, id, fixture.revision(id));
            long practice = fixture.version(id).practice().id();
            assertThat(fixture.practices.find(practice).orElseThrow().published().orElseThrow().evidence())
                    .isEqualTo(EvidenceState.VERIFIED);
            fixture.transactions.write(() -> fixture.practices.find(practice).orElseThrow().revise(NOW));
            assertThat(fixture.practices.find(practice).orElseThrow().newest().evidence())
                    .isEqualTo(EvidenceState.VERIFIED);
            assertThat(fixture.practices.find(practice).orElseThrow().newest().number()).isEqualTo(2);
        }
    }
}
