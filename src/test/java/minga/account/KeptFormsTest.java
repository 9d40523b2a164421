package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of forms that came after their session ended: whose they are, how long, and how many. */
class KeptFormsTest {

    private static final Duration SESSION = Duration.ofHours(12);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_is_its_accounts_alone_whole_and_for_a_day(TestDatabase kind) {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            long rosa = fixture.joins("rosa@quilicura.example", Role.MEMBER).id();
            long raul = fixture.joins("raul@quilicura.example", Role.MEMBER).id();
            KeptForms forms = new JpaKeptForms(fixture.transactions, fixture.clock, SESSION);
            String long1 = "text=" + "%C3%B1".repeat(10_000);
            String handle = forms.keep(rosa, "/postulaciones/1/need", long1);
            KeptForm found = forms.find(rosa, handle).orElseThrow();
            assertThat(found.fields()).isEqualTo(long1);
            assertThat(found.address()).isEqualTo("/postulaciones/1/need");
            assertThat(found.keptAt()).isEqualTo(fixture.clock.instant());
            assertThat(forms.find(raul, handle)).isEmpty();
            forms.discard(raul, handle);
            fixture.clock.turn(Duration.ofHours(23));
            assertThat(forms.find(rosa, handle)).isPresent();
            fixture.clock.turn(Duration.ofHours(2));
            assertThat(forms.find(rosa, handle)).isEmpty();
            String empty = forms.keep(rosa, "/", "");
            assertThat(forms.find(rosa, empty).orElseThrow().fields()).isEmpty();
            forms.discard(rosa, empty);
            assertThat(forms.find(rosa, empty)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_token_tells_its_account_until_a_day_after_the_longest_session(TestDatabase kind) {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            long rosa = fixture.joins("rosa@quilicura.example", Role.MEMBER).id();
            KeptForms forms = new JpaKeptForms(fixture.transactions, fixture.clock, SESSION);
            forms.recordOwner("one", rosa);
            assertThat(forms.ownerOf("one")).contains(rosa);
            assertThat(forms.ownerOf("another")).isEmpty();
            assertThat(forms.ownerOf("")).isEmpty();
            fixture.clock.turn(Duration.ofHours(35));
            forms.recordOwner("two", rosa);
            assertThat(forms.ownerOf("one")).contains(rosa);
            fixture.clock.turn(Duration.ofHours(2));
            forms.recordOwner("three", rosa);
            assertThat(forms.ownerOf("one")).isEmpty();
            assertThat(forms.ownerOf("two")).contains(rosa);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_many_forms_of_one_account_the_oldest_go(TestDatabase kind) {
        try (AccountFixture fixture = new AccountFixture(kind)) {
            long rosa = fixture.joins("rosa@quilicura.example", Role.MEMBER).id();
            KeptForms forms = new JpaKeptForms(fixture.transactions, fixture.clock, SESSION);
            List<String> handles = new ArrayList<>();
            for (int i = 0; i <= JpaKeptForms.MOST; i++) {
                fixture.clock.turn(Duration.ofSeconds(1));
                handles.add(forms.keep(rosa, "/", "n=" + i));
            }
            assertThat(forms.find(rosa, handles.get(0))).isEmpty();
            assertThat(handles.stream().skip(1)).allMatch(handle -> forms.find(rosa, handle).isPresent());
        }
    }
}
