package minga.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import minga.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which letters of a text are acronyms, and what the text or the list says that they stand for. */
class AcronymFinderTest {

    @Test
    void words_in_capitals_and_roman_numerals_are_no_acronyms() {
        assertThat(AcronymFinder.acronyms("La OIM y la AChM, con la UMIS (2014), en la XV Región; NNA y SENAME."))
                .containsExactly("AChM", "NNA", "OIM", "SENAME", "UMIS");
        assertThat(AcronymFinder.acronyms("PRIMERA CONSULTA A MIGRANTES Y REFUGIADOS DE QUILICURA Y RENCA")).isEmpty();
        assertThat(AcronymFinder.acronyms("El A y la B, de 2A a B2; OIMs, U.N. y eOIM")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UMIS | Se crea la Unidad de Migración e Inclusión Social (UMIS) | Unidad de Migración e Inclusión Social
            OMR  | hay una OMR (Oficina de Migrantes y Refugiados) abierta  | Oficina de Migrantes y Refugiados
            OMR  | la Oficina de Migrantes y Refugiados, OMR, abre          |
            OMR  | una Mesa (OMR)                                           |
            ODN  | Antes. Oficina de la Ñiñez (ODN) abre                    | Oficina de la Ñiñez
            OIM  | la Organización Internacional de Migraciones (OIM) | Organización Internacional de Migraciones
            AB   | (AB) sin nada antes                                      |
            AB   | AB (                                                     |
            """)
    void a_text_explains_letters_whose_words_begin_with_them(String letters, String text, String meaning) {
        assertThat(AcronymFinder.explained(letters, text).orElse(null)).isEqualTo(meaning);
    }

    @Test
    void the_list_of_the_portal_says_it_in_both_languages_and_no_two_lines_of_it_differ() {
        AcronymList list = AcronymList.read(Path.of("content/acronyms.txt"));
        assertThat(list.meaning("OIM", Language.ES)).contains("Organización Internacional para las Migraciones");
        assertThat(list.meaning("OIM", Language.EN)).contains("International Organization for Migration");
        assertThat(list.meaning("XYZ", Language.ES)).isEmpty();
        assertThat(AcronymList.read(Path.of("content/no-hay-tal.txt")).meaning("OIM", Language.ES)).isEmpty();
    }
}
