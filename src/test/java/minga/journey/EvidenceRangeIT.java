package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests downloads of evidence over HTTP: ranges of bytes, names, and the copy of a photo that the public gets. */
@ExtendWith({RunningPortal.class, People.class})
class EvidenceRangeIT {

    @Test
    void a_download_can_be_resumed_and_is_never_shown_in_our_name(People.Known people) {
        String link = reviewed(people, "Cocina con acta larga", "acta 'ñandú' 🦙.pdf", SampleFiles.pdf(1000), "no")
                .link();
        Person paula = people.reviewer("paula");
        byte[] file = SampleFiles.pdf(1000);
        HttpResponse<byte[]> whole = paula.getFile(link);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(file);
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"acta __and__ _.pdf\";"
                        + " filename*=UTF-8''acta%20%27%C3%B1and%C3%BA%27%20%F0%9F%A6%99.pdf");
        safe(whole);
        String tag = header(whole, "ETag");

        HttpResponse<byte[]> rest = paula.getFile(link, "Range", "bytes=900-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(header(rest, "Content-Range")).isEqualTo("bytes 900-999/1000");
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(file, 900, 1000));
        safe(rest);
        assertThat(paula.getFile(link, "Range", "bytes=-7").body()).asString().isEqualTo("\n%%EOF\n");
        assertThat(paula.getFile(link, "Range", "bytes=0-0").body()).asString().isEqualTo("%");

        HttpResponse<byte[]> beyond = paula.getFile(link, "Range", "bytes=1000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */1000");
        assertThat(paula.getFile(link, "Range", "bytes=0-1,5-6").statusCode()).as("several at once").isEqualTo(200);
        assertThat(paula.getFile(link, "Range", "bytes=0-1", "If-Range", "\"another\"").body()).hasSize(1000);
        assertThat(people.stranger().getFile(link, "Range", "bytes=0-1").statusCode()).isEqualTo(404);
    }

    @Test
    void the_public_gets_a_photo_without_who_took_it_and_where(People.Known people) throws IOException {
        String practice = "Cocina con foto de la feria";
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        byte[] photo = SampleFiles.photo("Rosa Soto", "33.36S 70.73W");
        ReviewedFile file = reviewed(people, practice, "foto.jpg", photo, "si");
        String link = file.link();
        String version = file.version();
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        DeskFixture.went(paula, "/evaluaciones/" + version + "/publicar", "/evaluaciones/" + version + "/publicar",
                Map.of(), "visto");

        HttpResponse<byte[]> shown = people.stranger().getFile(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Rosa Soto", "33.36S");
        assertThat(header(shown, "Content-Length")).isEqualTo(Integer.toString(shown.body().length));
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(40);
        byte[] end = people.stranger().getFile(link, "Range", "bytes=20-").body();
        assertThat(end).isEqualTo(Arrays.copyOfRange(shown.body(), 20, shown.body().length));
        assertThat(rosa.getFile(link).body()).as("her own").isEqualTo(photo);
        assertThat(paula.getFile(link).body()).as("whoever reviews it").isEqualTo(photo);
        assertThat(header(rosa.getFile(link), "ETag")).isNotEqualTo(header(shown, "ETag"));
    }

    private static void safe(HttpResponse<byte[]> answer) {
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The address of a file, and the number of the version under review. */
    private record ReviewedFile(String link, String version) {}

    /** A file that Rosa attached and Paula reviews. */
    private static ReviewedFile reviewed(People.Known people, String practice, String file, byte[] bytes,
            String open) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String id = DeskFixture.whole(rosa, practice);
        String place = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        HttpResponse<String> taken = rosa.postFile(place, file, bytes, rosa.token(), open);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        String version = DeskFixture.sent(rosa, paula, id);
        return new ReviewedFile(DeskFixture.found(paula.get("/evaluaciones/" + version).body(),
                "href=\"(/antecedentes/\\d+)\""), version);
    }
}
