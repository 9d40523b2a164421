package minga.harness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Builds small valid files of every format that may be uploaded, for tests. */
public final class SampleFiles {

    public static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    public static final String ODF = "application/vnd.oasis.opendocument.";

    private SampleFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A PDF of that many bytes, most of them padding. */
    public static byte[] pdf(int size) {
        byte[] file = Arrays.copyOf(bytes("%PDF-1.7\n"), size);
        byte[] end = bytes("\n%%EOF\n");
        System.arraycopy(end, 0, file, size - end.length, end.length);
        return file;
    }

    /** A ZIP file of these entries, in their order. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** An Office Open XML document whose main part is of that type, such as {@code wordprocessingml.document}. */
    public static byte[] ooxml(String type, String part) {
        return zip(ooxmlEntries(OOXML + type + ".main+xml", part));
    }

    public static Map<String, byte[]> ooxmlEntries(String mainType, String part) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/" + part + "\" ContentType=\"" + mainType + "\"/></Types>"));
        entries.put("_rels/.rels", bytes("<Relationships/>"));
        entries.put(part, bytes("<main/>"));
        return entries;
    }

    /** An OpenDocument file of that type: {@code text}, {@code spreadsheet}, {@code presentation}. */
    public static byte[] odf(String type) {
        return zip(odfEntries(ODF + type));
    }

    public static Map<String, byte[]> odfEntries(String mediaType) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", bytes(mediaType));
        entries.put("content.xml", bytes("<office:document-content/>"));
        entries.put("META-INF/manifest.xml", bytes("<manifest:manifest/>"));
        return entries;
    }

    /** An OLE2 container with these streams in its directory. */
    public static byte[] ole2(String... streams) {
        ByteBuffer file = ByteBuffer.allocate(512 * 4).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xe11ab1a1e011cfd0L);
        file.putShort(28, (short) 0xfffe).putShort(30, (short) 9).putInt(44, 1).putInt(48, 1);
        for (int i = 76; i < 512; i += 4) {
            file.putInt(i, -1);
        }
        file.putInt(76, 0);
        file.putInt(512, -3).putInt(516, -2);
        for (int i = 0; i < streams.length; i++) {
            byte[] name = streams[i].getBytes(StandardCharsets.UTF_16LE);
            file.position(1024 + 128 * i).put(name);
            file.putShort(1024 + 128 * i + 64, (short) (name.length + 2)).put(1024 + 128 * i + 66, (byte) 2);
        }
        return file.array();
    }

    /** An image of that ImageIO format, 40 by 20 pixels: red at the left, blue at the right. */
    public static byte[] image(String format) {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 20, 20);
        pen.setColor(Color.BLUE);
        pen.fillRect(20, 0, 20, 20);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** A WebP file of these chunks. */
    public static byte[] webp(byte[]... chunks) {
        byte[] body = join(chunks);
        return join(bytes("RIFF"), little(body.length + 4), bytes("WEBP"), body);
    }

    /** One chunk of a RIFF file, padded to an even length. */
    public static byte[] riffChunk(String name, byte[] content) {
        return join(bytes(name), little(content.length), content, new byte[content.length % 2]);
    }

    /** One box of an MP4 file. */
    public static byte[] box(String name, byte[]... content) {
        byte[] body = join(content);
        return join(ByteBuffer.allocate(4).putInt(body.length + 8).array(),
                name.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    public static byte[] mp4() {
        return join(box("ftyp", bytes("isom"), new byte[4], bytes("isomiso2avc1mp41")), box("moov", new byte[8]),
                box("mdat", new byte[100]));
    }

    /** Frames of MPEG audio, layer III, 128 kbit/s, 44.1 kHz. */
    public static byte[] mp3() {
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        return join(frame, frame, frame);
    }

    /** An Exif block (TIFF, little endian) with an orientation, an author and a place of GPS in letters. */
    public static byte[] exif(int orientation, String author, String place) {
        byte[] artist = bytes(author + "\0");
        byte[] area = bytes(place + "\0");
        int values = 8 + 2 + 3 * 12 + 4;
        int gps = values + artist.length;
        return join(ByteBuffer.allocate(gps).order(ByteOrder.LITTLE_ENDIAN).put(bytes("II*\0")).putInt(8)
                .putShort((short) 3)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation)
                .putShort((short) 0x013b).putShort((short) 2).putInt(artist.length).putInt(values)
                .putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps).putInt(0).put(artist).array(),
                ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 1).putShort((short) 0x1c)
                        .putShort((short) 2).putInt(area.length).putInt(gps + 18).putInt(0).array(),
                area);
    }

    /** A segment of a JPEG file. */
    public static byte[] jpegSegment(int marker, byte[]... content) {
        byte[] body = join(content);
        return join(ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (body.length + 2))
                .array(), body);
    }

    /** A photo as a telephone makes it, turned by 90 degrees: the words stand in it in eight places. */
    public static byte[] photo(String author, String place) {
        byte[] image = image("jpg");
        byte[] words = bytes(author + " " + place);
        return join(Arrays.copyOf(image, 2), jpegSegment(0xe1, bytes("Exif\0\0"), exif(6, author, place)),
                jpegSegment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0"), words),
                jpegSegment(0xe0, bytes("JFXX\0"), words), jpegSegment(0xe2, bytes("MPF\0"), words),
                jpegSegment(0xed, bytes("Photoshop 3.0\0"), words), jpegSegment(0xee, bytes("Maker"), words),
                jpegSegment(0xfe, words), Arrays.copyOfRange(image, 2, image.length), words);
    }

    /** A chunk of a PNG file. */
    public static byte[] pngChunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(name));
        sum.update(content);
        return join(ByteBuffer.allocate(4).putInt(content.length).array(), bytes(name), content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** The same as a PNG file. */
    public static byte[] pngPhoto(String author, String place) {
        byte[] image = image("png");
        int afterHeader = 8 + 12 + 13;
        byte[] words = bytes("Author\0" + author + " " + place);
        return join(Arrays.copyOf(image, afterHeader), pngChunk("tEXt", words),
                pngChunk("eXIf", exif(6, author, place)),
                pngChunk("iTXt", words), pngChunk("vpAg", words),
                Arrays.copyOfRange(image, afterHeader, image.length), words);
    }

    /** The same as a WebP file, whose image is some bytes only. */
    public static byte[] webpPhoto(String author, String place) {
        byte[] features = new byte[10];
        features[0] = 8 | 4;
        return join(webp(riffChunk("VP8X", features), riffChunk("VP8 ", bytes("la imagen.")),
                riffChunk("EXIF", exif(6, author, place)), riffChunk("XMP ", bytes(author + place)),
                riffChunk("AUTH", bytes(author))), bytes(place));
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
