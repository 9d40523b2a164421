package minga.evidence.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.evidence.PersonalDataKind;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.extraction.ExtractedText.Page;
import minga.evidence.extraction.ExtractedText.State;
import minga.evidence.extraction.ExtractedText.Unit;
import minga.evidence.personaldata.PersonalDataFinding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what is taken for personal data in the text of a file. */
class PersonalDataDetectorTest {

    @ParameterizedTest
    @ValueSource(strings = {"RUN 12.345.678-5", "12345678-5", "rut: 12.345.678 - 5", "12.345.678–5", "12 345 678-5",
            "R.U.T. N° 12.345.6785", "RUT 123456785", "cédula de identidad Nº 12.345.678-5.", "(12.345.678‐5)",
            "firma12.345.678-5", "１２.３４５.６７８-５", "C.I. 12345678-5"})
    void a_run_is_found_however_it_is_written(String text) {
        assertThat(found(text)).extracting(PersonalDataFinding::kind).containsExactly(PersonalDataKind.RUN);
        assertThat(found(text).get(0).key()).isEqualTo(found("12.345.678-5").get(0).key());
    }

    @Test
    void runs_with_k_of_the_old_and_of_foreigners_without_one_are_found() {
        assertThat(RunNumber.checkDigit("8765432")).isEqualTo('K');
        assertThat(found("8.765.432-K y 8765432-k")).hasSize(1);
        assertThat(found("RUN 987.654-" + RunNumber.checkDigit("987654"))).hasSize(1);
        assertThat(found("IPE 100.200.300-" + RunNumber.checkDigit("100200300"))).extracting("kind")
                .containsExactly(PersonalDataKind.RUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345.678-9", "RUT 69.123.400-1 de la municipalidad", "Ley 21.325, artículo 8-2",
            "entre 2019-2024", "Decreto 1.234-5", "$ 12.345.678.-", "el 45,5 % de 1.250 personas", "20-12-2024",
            "Convenio N° 123/2024", "https://www.minga.cl/a@b", "ISBN 978-956-123-456-7", "de 8:30 a 17:45"})
    void figures_laws_dates_and_institutions_are_none(String text) {
        String check = text.replace("69.123.400-1", "69.123.400-" + RunNumber.checkDigit("69123400"));
        assertThat(found(check)).extracting(PersonalDataFinding::kind).doesNotContain(PersonalDataKind.RUN,
                PersonalDataKind.PASSPORT);
        assertThat(found(check).stream().filter(one -> one.kind() == PersonalDataKind.PHONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+56 9 8765 4321, 987654321", "9 8765 4321, 987654321", "987654321, 987654321",
            "+56987654321, 987654321", "(9) 8765-4321, 987654321", "32 223 4567, 322234567", "(2) 2345 6789, 223456789",
            "Fono: 2234567, 2234567", "Tel. 22 345 67 89, 223456789", "+58 412 1234567, 584121234567",
            "+509 34 56 7890, 50934567890", "WhatsApp +57 300 123 4567, 573001234567"})
    void telephones_are_found_and_the_same_number_is_one(String text, String digits) {
        assertThat(found("Llame al " + text + " en la mañana")).singleElement()
                .matches(one -> one.kind() == PersonalDataKind.PHONE)
                .extracting(PersonalDataFinding::normalized).isEqualTo(digits);
    }

    @Test
    void mails_and_passports_are_found() {
        assertThat(found("Escriba a Rosa.Soto+mesa@dideco.quilicura.cl, o a josé@ñuñoa.cl.")).extracting("value")
                .containsExactly("Rosa.Soto+mesa@dideco.quilicura.cl", "josé@ñuñoa.cl");
        for (String text : List.of("Pasaporte 123456789", "pasaporte venezolano N° 123456789", "PASAPORTE: AS123456",
                "Passeport n° PP1234567", "Passport No. X1234567", "Nombre  Pasaporte\nJean Pierre  PP1234567",
                "P<HTIJEAN<<PIERRE<<<<<<<<<<<<<<<<<<<<<<<<<<<<")) {
            assertThat(found(text)).as(text).extracting(PersonalDataFinding::kind)
                    .containsExactly(PersonalDataKind.PASSPORT);
        }
        assertThat(found("El trámite del pasaporte demora 30 días y cuesta 89.660 pesos")).isEmpty();
    }

    @Test
    void each_is_told_once_with_the_pages_where_it_stands() {
        ExtractedText text = new ExtractedText(State.COMPLETE,
                List.of(new Page("", Unit.PAGE, 1, "Acta. 12.345."), new Page("", Unit.PAGE, 1, "678-5"),
                        new Page("", Unit.PAGE, 2, "nada"), new Page("", Unit.PAGE, 3, "12345678-5 y a@b.cl")));
        assertThat(PersonalDataDetector.find(text)).containsExactly(
                new PersonalDataFinding(PersonalDataKind.RUN, "12.345.678-5",
                        List.of(new Place("", Unit.PAGE, 1), new Place("", Unit.PAGE, 3))),
                new PersonalDataFinding(PersonalDataKind.MAIL, "a@b.cl", List.of(new Place("", Unit.PAGE, 3))));
    }

    @Test
    void what_was_not_read_is_a_finding() {
        assertThat(PersonalDataDetector.find(ExtractedText.unreadable())).containsExactly(
                new PersonalDataFinding(PersonalDataKind.UNREAD, "", List.of()));
        assertThat(PersonalDataDetector.find(new ExtractedText(State.NO_TEXT, List.of()))).isEmpty();
        assertThat(PersonalDataDetector.find(new ExtractedText(State.COMPLETE,
                List.of(new Page("", Unit.PAGE, 1, "texto"), new Page("", Unit.PAGE, 2, ""))))).containsExactly(
                        new PersonalDataFinding(PersonalDataKind.UNREAD, "", List.of(new Place("", Unit.PAGE, 2))));
    }

    @Test
    void a_list_of_hundreds_is_one_finding_that_nobody_can_clear() {
        String list = IntStream.range(0, 300).mapToObj(i -> "persona" + i + "@correo.cl")
                .collect(Collectors.joining("\n"));
        List<PersonalDataFinding> all = found(list);
        assertThat(all.get(0)).isEqualTo(new PersonalDataFinding(PersonalDataKind.TOO_MANY, "300", List.of()));
        assertThat(all).hasSize(31);
        assertThat(PersonalDataKind.TOO_MANY.answers()).isEmpty();
    }

    @Test
    void a_key_tells_nothing_of_the_value() {
        assertThat(Stream.of(found("12.345.678-5"), found("a@b.cl")).map(all -> all.get(0).key()))
                .allMatch(key -> key.matches("(RUN|MAIL)-[0-9a-f]{16}"));
    }

    private static List<PersonalDataFinding> found(String text) {
        return PersonalDataDetector
                .find(new ExtractedText(State.COMPLETE, List.of(new Page("", Unit.WHOLE, 0, text))));
    }
}
