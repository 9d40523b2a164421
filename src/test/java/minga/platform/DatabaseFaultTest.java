package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import minga.platform.DatabaseFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the classification of database faults by SQLState. */
class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({"08001,GONE", "08006,GONE", "57P01,GONE", "57P03,GONE", "XJ040,GONE", "53300,BUSY", "57014,BUSY",
            "40P01,BUSY", "53100,FULL", "XSLA4,FULL",
            "28P01,REFUSED", "3D000,REFUSED", "25006,READ_ONLY", "25502,READ_ONLY", "XX001,DAMAGED", "XSDG2,DAMAGED",
            "XBM0A,DAMAGED", "XSDB6,IN_USE"})
    void a_state_names_its_kind(String state, Kind kind) {
        assertThat(DatabaseFault.of(new IllegalStateException(new SQLException("x", state)))).hasValueSatisfying(
                fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({"23505", "22001", "42P01", "42X05", "''"})
    void a_fault_of_a_statement_is_none_of_the_machine(String state) {
        assertThat(DatabaseFault.of(new IllegalStateException(new SQLException("x", state)))).isEmpty();
    }

    @Test
    void the_gravest_of_those_that_hang_together_counts_also_where_they_hang_in_a_circle() {
        SQLException start = new SQLException("Failed to start database", "XJ040");
        SQLException page = new SQLException("Page could not be read", "XSDG0");
        start.setNextException(page);
        page.initCause(start);
        assertThat(DatabaseFault.of(start))
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
    }

    @Test
    void an_exhausted_pool_is_busy_and_a_server_known_to_be_away_is_gone() {
        assertThat(DatabaseFault.of(new SQLTransientConnectionException("no connection")).orElseThrow().kind())
                .isEqualTo(Kind.BUSY);
        assertThat(DatabaseFault.of(new ServiceUnavailable(ServiceUnavailable.Part.DATABASE, null)).orElseThrow()
                .passing()).isTrue();
        assertThat(DatabaseFault.of(new NullPointerException())).isEmpty();
    }
}
