package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minga.document.Document;
import minga.document.ExportFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every format that is laid out as a whole says how far it is. */
class FileProgressTest {

    static Stream<ExportFormat> formatsWithBound() {
        return ExportFormatContractTest.formats().filter(format -> format.most() < Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("formatsWithBound")
    void each_document_is_told_once_when_it_is_laid_out_though_contents_read_them_all_before(ExportFormat format)
            throws IOException {
        List<Document> documents = HostileText.SAMPLES.stream().limit(4).map(HostileDocuments::ofEveryKind).toList();
        List<Long> told = new ArrayList<>();
        format.write(HostileDocuments.publication(documents).reporting(told::add), OutputStream.nullOutputStream());
        assertThat(told).containsExactly(1L, 2L, 3L, 4L);
    }
}
