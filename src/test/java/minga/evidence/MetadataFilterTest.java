package minga.evidence;

import static minga.harness.SampleFiles.bytes;
import static minga.harness.SampleFiles.image;
import static minga.harness.SampleFiles.join;
import static minga.harness.SampleFiles.jpegSegment;
import static minga.harness.SampleFiles.photo;
import static minga.harness.SampleFiles.pngChunk;
import static minga.harness.SampleFiles.pngPhoto;
import static minga.harness.SampleFiles.webpPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import minga.harness.SampleFiles;
import minga.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the public copy of an image has no metadata, the same pixels, and the right way up. */
class MetadataFilterTest {

    private static final String AUTHOR = "Rosa Soto";
    private static final String PLACE = "33.36S 70.73W";

    @TempDir
    Path folder;

    static Stream<Arguments> photos() {
        return Stream.of(Arguments.of("foto.jpg", photo(AUTHOR, PLACE)),
                Arguments.of("foto.png", pngPhoto(AUTHOR, PLACE)),
                Arguments.of("foto.webp", webpPhoto(AUTHOR, PLACE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void neither_author_nor_place_is_left_and_the_original_is_kept(String name, byte[] photo) throws IOException {
        byte[] copy = publicCopy(name, photo);
        String text = new String(copy, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(AUTHOR, PLACE, "XMP", "Photoshop", "Author");
        assertThat(text).as("of Exif the orientation: 6").contains(new String(ExifOrientation.tiff(6),
                StandardCharsets.ISO_8859_1));
        assertThat(read(store().content(store().store(new ByteArrayInputStream(photo), name).hash()))).isEqualTo(photo);
        assertThat(publicCopy(name, copy)).as("nothing more to take").isEqualTo(copy);
    }

    @Test
    void a_picture_keeps_every_pixel() throws IOException {
        for (String format : new String[]{"jpg", "png"}) {
            byte[] photo = format.equals("jpg") ? photo(AUTHOR, PLACE) : pngPhoto(AUTHOR, PLACE);
            assertThat(pixels(publicCopy("foto." + format, photo))).isEqualTo(pixels(photo));
        }
    }

    @Test
    void an_image_without_metadata_stays_as_it_is() throws IOException {
        assertThat(publicCopy("foto.jpg", image("jpg"))).isEqualTo(image("jpg"));
        assertThat(publicCopy("logo.png", image("png"))).isEqualTo(image("png"));
    }

    @Test
    void a_webp_file_says_its_new_size_and_no_metadata_that_it_has_not() throws IOException {
        byte[] copy = publicCopy("foto.webp", webpPhoto(AUTHOR, PLACE));
        assertThat((copy[4] & 0xff) + 8).isEqualTo(copy.length);
        assertThat(copy[20] & 12).as("Exif without XMP").isEqualTo(8);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).contains("la imagen.");
    }

    @Test
    void the_thumbnail_of_jfif_is_left_out() throws IOException {
        byte[] image = image("jpg");
        byte[] thumbnail = jpegSegment(0xe0, bytes("JFIF\0"), new byte[]{1, 2, 0, 0, 1, 0, 1, 1, 2}, bytes("abcdef"));
        byte[] copy = publicCopy("foto.jpg",
                join(Arrays.copyOf(image, 2), thumbnail, Arrays.copyOfRange(image, 2 + 18, image.length)));
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).contains("JFIF").doesNotContain("abcdef");
        assertThat(pixels(copy)).isEqualTo(pixels(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 40_000})
    void an_orientation_that_there_is_not_is_none(int orientation) throws IOException {
        byte[] image = image("jpg");
        byte[] exif = SampleFiles.exif(orientation, AUTHOR, PLACE);
        assertThat(publicCopy("foto.jpg", join(Arrays.copyOf(image, 2), jpegSegment(0xe1, bytes("Exif\0\0"), exif),
                Arrays.copyOfRange(image, 2, image.length)))).isEqualTo(image);
    }

    @Test
    void a_damaged_image_is_refused_when_it_comes() {
        byte[] png = image("png");
        byte[] jpg = image("jpg");
        for (byte[] cut : new byte[][]{Arrays.copyOf(png, png.length - 20), Arrays.copyOf(jpg, 100),
                join(Arrays.copyOf(jpg, 2), new byte[]{(byte) 0xff, (byte) 0xe1, (byte) 0xff, (byte) 0xff}),
                join(Arrays.copyOf(png, 33), new byte[]{(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
                        bytes("IDAT"))}) {
            String name = cut[0] == png[0] ? "foto.png" : "foto.jpg";
            assertThatThrownBy(() -> store().store(new ByteArrayInputStream(cut), name)).isInstanceOf(Invalid.class);
        }
        byte[][] many = new byte[40_001][];
        many[0] = Arrays.copyOf(png, 33);
        for (int i = 1; i < many.length; i++) {
            many[i] = pngChunk(i % 2 == 0 ? "tEXt" : "sPLT", new byte[0]);
        }
        assertThatThrownBy(() -> store().store(new ByteArrayInputStream(join(many)), "foto.png"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatever_bytes_are_wrong_the_filter_ends_and_lets_no_segment_through() throws IOException {
        long seed = Long.getLong("minga.seed", 20);
        System.out.println("minga.seed " + seed);
        Random random = new Random(seed);
        for (Arguments one : photos().toList()) {
            for (int round = 0; round < 300; round++) {
                byte[] photo = ((byte[]) one.get()[1]).clone();
                photo[random.nextInt(photo.length)] = (byte) random.nextInt(256);
                try {
                    assertThat(publicCopy((String) one.get()[0], photo).length).isLessThanOrEqualTo(photo.length + 60);
                } catch (Invalid refused) {
                    assertThat(refused.faults()).hasSize(1);
                }
            }
        }
    }

    private EvidenceStore store() {
        return new EvidenceStore(folder, 100);
    }

    private byte[] publicCopy(String name, byte[] file) throws IOException {
        String hash = store().store(new ByteArrayInputStream(file), name).hash();
        return read(store().publicContent(hash, AllowedFileTypes.mediaType(name).orElseThrow()));
    }

    private static byte[] read(FileContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out, 0, content.length());
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
