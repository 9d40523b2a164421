package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the Content-Disposition header of a download (RFC 6266): whatever a file is called, it stays a name. */
class DownloadNameHeaderTest {

    @Test
    void a_name_stands_in_plain_letters_and_as_it_is() {
        assertThat(AttachmentResource.disposition("Informe ñuble (2).pdf"))
                .isEqualTo(
                        "attachment; filename=\"Informe _uble _2_.pdf\";"
                                + " filename*=UTF-8''Informe%20%C3%B1uble%20%282%29.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; filename=\"b.exe", "a\r\nSet-Cookie: x=y.pdf", "a\\\".pdf", "a;b=c.pdf", "a'b''c.pdf",
            "a%22.pdf", "\u202Efdp.exe", "🦙.pdf", "a\u0000.pdf", "../../etc/passwd"})
    void no_name_leaves_its_place(String name) {
        assertThat(AttachmentResource.disposition(name))
                .matches("attachment; filename=\"[A-Za-z0-9._ -]*\"; filename\\*=UTF-8''[A-Za-z0-9._%-]*");
    }
}
