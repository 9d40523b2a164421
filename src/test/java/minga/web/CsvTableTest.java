package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the CSV of small tables: what Excel in Chile reads, whole, and nothing that is calculated. */
class CsvTableTest {

    @Test
    void a_table_is_written_to_its_last_cell() {
        assertThat(CsvTable.text(List.of(List.of("Región", "Prácticas"), List.of("Ñuble", "0"))))
                .isEqualTo("\uFEFF\"Región\";\"Prácticas\"\r\n\"Ñuble\";\"0\"\r\n");
    }

    @Test
    void quotes_and_semicolons_stay_in_their_cell_and_formulas_are_text() {
        assertThat(CsvTable.text(List.of(List.of("a;b", "di \"sí\"", "=1+1", "-3", " @suma"))))
                .isEqualTo("\uFEFF\"a;b\";\"di \"\"sí\"\"\";\"'=1+1\";\"-3\";\"' @suma\"\r\n");
    }
}
