package minga.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests parsing the search in the hidden field of an alert form, which anybody may alter. */
class SavedSearchParsingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"q=%", "q=%2", "q=% d", "q=%zz", "q=a%", "tema=health&q=%-1", "q=100%&tema=health", "q=%C3%"})
    void an_escape_that_is_none_makes_it_unreadable(String query) {
        assertThat(SavedSearches.parse(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&", "=", "=x", "q", "%=x", "q=%C3", "q=%FF%FE", "nada=x"})
    void what_says_little_is_read_as_far_as_it_goes(String query) {
        assertThat(SavedSearches.parse(query)).isPresent();
    }
}
