package minga.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.search.SearchTermCounts.Which;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the search term counts. */
class SearchTermCounterTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64)";
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_looked_for_and_not_found_stands_first(TestDatabase kind) {
        try (Database database = kind.open()) {
            SearchTermCounts tallies = new JpaSearchTermCounts(database.transactions());
            SearchTermCounter log = new SearchTermCounter(tallies, at("2026-11-23T12:00:00Z"));
            for (String text : new String[]{"Guardería  nocturna", "guardería nocturna ", "vivienda", "vivienda",
                    "ñandú"}) {
                log.asked(text, BROWSER);
            }
            log.found("guardería nocturna", 0);
            log.write();
            log.found("vivienda", 12);
            log.found("ñandú", 0);
            log.write();
            assertThat(tallies.most(Which.UNFOUND, NOVEMBER, 10)).extracting(SearchTermCounts.Looked::words)
                    .containsExactly("guardería nocturna", "ñandú");
            assertThat(tallies.most(Which.UNFOUND, NOVEMBER, 10).get(0).counted().asked()).isEqualTo(2);
            assertThat(tallies.most(Which.UNOPENED, NOVEMBER, 10)).extracting(SearchTermCounts.Looked::words)
                    .containsExactly("vivienda");
            log.opened("vivienda", 1, BROWSER);
            log.opened("Vivienda", 4, BROWSER);
            log.opened("vivienda", 30, BROWSER);
            log.write();
            assertThat(tallies.most(Which.UNOPENED, NOVEMBER, 10)).isEmpty();
            assertThat(tallies.most(Which.ALL, NOVEMBER, 9)).contains(
                    new SearchTermCounts.Looked("vivienda", new SearchTermCount.Counted(2, 12, 1, 1, 1)),
                    new SearchTermCounts.Looked("guardería nocturna", new SearchTermCount.Counted(2, 0, 0, 0, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void after_thirteen_months_it_is_forgotten(TestDatabase kind) {
        try (Database database = kind.open()) {
            SearchTermCounts tallies = new JpaSearchTermCounts(database.transactions());
            for (String moment : new String[]{"2025-10-31T23:00:00Z", "2025-11-01T12:00:00Z", "2026-11-01T12:00:00Z"}) {
                SearchTermCounter log = new SearchTermCounter(tallies, at(moment));
                log.asked("en " + moment.substring(0, 7), BROWSER);
                log.close();
            }
            assertThat(tallies.most(Which.ALL, YearMonth.of(2020, 1), 10)).extracting(SearchTermCounts.Looked::words)
                    .containsExactly("en 2025-11", "en 2026-11");
            assertThat(tallies.most(Which.ALL, NOVEMBER, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ana.perez@quilicura.cl", "12.345.678-k", "12345678-9", "+56 9 1234 5678",
            "a\u0000b"})
    void what_may_name_a_person_is_not_counted(String text) {
        assertThat(SearchTermCounter.words(text)).isEmpty();
        assertThat(SearchTermCounter.words("x".repeat(101))).isEmpty();
        assertThat(SearchTermCounter.words("Ley 21325 de 2021")).hasValue("ley 21325 de 2021");
        assertThat(SearchTermCounter.words("2015-2019")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "DERBY")
    void machines_are_not_counted_and_a_flood_is_bounded(TestDatabase kind) {
        try (Database database = kind.open()) {
            SearchTermCounts tallies = new JpaSearchTermCounts(database.transactions());
            SearchTermCounter log = new SearchTermCounter(tallies, at("2026-11-23T12:00:00Z"));
            log.asked("vivienda", "Mozilla/5.0 (compatible; Googlebot/2.1)");
            for (int i = 0; i < 6_000; i++) {
                log.asked("palabra " + i, BROWSER);
            }
            log.write();
            assertThat(tallies.most(Which.ALL, NOVEMBER, 10_000)).hasSize(5_000)
                    .noneMatch(looked -> looked.words().equals("vivienda"));
        }
    }
}
