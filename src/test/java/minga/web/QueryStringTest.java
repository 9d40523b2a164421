package minga.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import minga.web.QueryString.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of reading the query of an address and the body of a form. */
class QueryStringTest {

    @Test
    void parameters_are_decoded_in_their_order() {
        assertThat(QueryString.parse("q=ni%C3%B1os+y+ni%C3%B1as&tema=salud&tema=&solo&a=c%26d=e")).containsExactly(
                new Parameter("q", "niños y niñas"), new Parameter("tema", "salud"), new Parameter("tema", ""),
                new Parameter("solo", ""),
                new Parameter("a", "c&d=e"));
        assertThat(QueryString.formValues("a%3Db=c%26d".getBytes(UTF_8))).isEqualTo(Map.of("a=b", List.of("c&d")));
        assertThat(QueryString.valuesByName("b=1&a=2&b=3"))
                .isEqualTo(Map.of("b", List.of("1", "3"), "a", List.of("2")));
        assertThat(QueryString.parse("")).isEmpty();
        assertThat(QueryString.parse("&&q=a&")).containsExactly(new Parameter("q", "a"));
    }

    @Test
    void letters_that_nobody_encoded_stay_and_control_characters_go() {
        assertThat(QueryString.parse("q=ñandú 🏠&t=a%00b%0Ac")).containsExactly(new Parameter("q", "ñandú 🏠"),
                new Parameter("t", "ab\nc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ZZ", "q=%", "q=%4", "q=%+1"})
    void broken_escapes_are_refused(String query) {
        assertThatThrownBy(() -> QueryString.parse(query)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueryString.formValues(query.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%C3", "q=%C3%28", "q=%ED%A0%80"})
    void bytes_that_are_no_text_are_replaced_in_an_address_and_refused_in_a_form(String query) {
        assertThat(QueryString.parse(query).toString()).contains("\uFFFD");
        assertThatThrownBy(() -> QueryString.formValues(query.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueryString.formValues(new byte[]{'q', '=', (byte) 0xC3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_parameter_is_left_out_and_all_else_stays_as_written() {
        assertThat(QueryString.without("q=%c3%B1&idioma=en&idiomas=x&idioma=es", "idioma"))
                .isEqualTo("q=%c3%B1&idiomas=x");
        assertThat(QueryString.without("idioma=en", "idioma")).isEmpty();
    }
}
