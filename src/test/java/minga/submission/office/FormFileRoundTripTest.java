package minga.submission.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.harness.OfficeProgram;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that every field of every level of the ficha is the same after it went through a Word or Excel file. */
class FormFileRoundTripTest {

    @ParameterizedTest
    @CsvSource({"DERBY, DOCX", "DERBY, XLSX", "POSTGRESQL, XLSX"})
    void a_filled_field_of_every_kind_of_every_level_comes_back(TestDatabase kind, FormFileType type)
            throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(kind)) {
            comesBack(fixture, type, false);
        }
    }

    @ParameterizedTest
    @EnumSource(FormFileType.class)
    void saved_again_by_libreoffice_it_comes_back_equal(FormFileType type) throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            comesBack(fixture, type, true);
        }
    }

    private static void comesBack(FormFileFixture fixture, FormFileType type, boolean again) throws IOException {
        long id = fixture.full();
        Map<String, List<String>> said = fixture.answers(id);
        byte[] drawn = fixture.download(id, type);
        byte[] file = again ? OfficeProgram.saved("ficha." + type.suffix(), drawn) : drawn;
        fixture.upload(fixture.rosa, id, file);
        assertThat(fixture.changes(id)).as("nothing was changed").isEmpty();
        Map<String, List<String>> nothing = new LinkedHashMap<>();
        said.keySet().stream().filter(parameter -> !parameter.equals("name"))
                .forEach(parameter -> nothing.put(parameter, List.of("")));
        fixture.write(id, nothing);
        keepAsFilled(fixture, id, type, file);
        List<FormChange> changes = fixture.changes(id);
        assertThat(changes).extracting(FormChange::kind).containsOnly(FormChange.Kind.CHANGED);
        assertThat(changes).hasSize(nothing.size());
        assertThat(fixture.take(id, changes)).isTrue();
        assertThat(fixture.answers(id)).isEqualTo(said);
    }

    /** As if the file had been drawn blank and then filled in. */
    private static void keepAsFilled(FormFileFixture fixture, long id, FormFileType type, byte[] file)
            throws IOException {
        Path path = Files.createTempFile("minga-prueba", ".bin");
        FilledForm form = type.read(Files.write(path, file), Language.ES).form();
        Files.delete(path);
        form.shown().clear();
        fixture.kept.keepDraft(fixture.rosa.accountId(), "/postulaciones/" + id + "/archivo",
                FilledFormCodec.encode(form));
    }
}
