package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests of Spanish collation. */
class SpanishSortTest {

    private static final List<String> NAMES = List.of("«9 de julio»", "10 de julio", "100 años", "Ancud", "ánfora",
            "Año nuevo", "Año viejo", "Aoloa", "Calera", "Calera de Tango",
            "campo", "Campo", "campó", "cana", "caña", "cañada", "cao", "Los Andes", "Los Ángeles", "Losada", "nube",
            "Ñandú", "Ñuñoa", "oasis", "Ovalle", "Pino", "piña", "pio", "Taller 2",
            "Taller 9", "Taller 10", "Zúñiga");

    @Test
    void names_stand_as_a_spanish_dictionary_has_them() {
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(NAMES);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(SpanishSort.ORDER);
            assertThat(shuffled).isEqualTo(NAMES);
        }
    }

    @Test
    void the_order_by_bytes_is_the_same() {
        List<String> byBytes = new ArrayList<>(NAMES);
        byBytes.sort((a, b) -> Arrays.compareUnsigned(SpanishSort.key(a).getBytes(StandardCharsets.UTF_8),
                SpanishSort.key(b).getBytes(StandardCharsets.UTF_8)));
        assertThat(byBytes).isEqualTo(NAMES);
    }

    @Test
    void letters_that_come_apart_are_the_same_letters() {
        assertThat(SpanishSort.key("N\u0303un\u0303oa").split("\u0001")[0])
                .isEqualTo(SpanishSort.key("Ñuñoa").split("\u0001")[0]);
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr", "ar-u-nu-arab", "sv", "cs")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                List<String> sorted = new ArrayList<>(NAMES);
                Collections.reverse(sorted);
                sorted.sort(SpanishSort.ORDER);
                assertThat(sorted).isEqualTo(NAMES);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
