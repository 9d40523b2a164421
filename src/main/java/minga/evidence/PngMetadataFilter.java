package minga.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Removes metadata from a PNG file without touching the image: only chunks that draw it are kept (PNG 3rd edition), of
 * Exif the orientation; texts, times, makers' own chunks and all that follows the end are left out.
 */
final class PngMetadataFilter {

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
            "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int EXIF_LIMIT = 1 << 20;

    private PngMetadataFilter() {}

    static PartList filter(FileBytes file) throws IOException, DamagedFile {
        PartList parts = new PartList();
        parts.keep(0, SIGNATURE);
        boolean drawn = false;
        for (long at = SIGNATURE; at < file.size();) {
            long length = file.uint32(at);
            String name = file.name(at + 4);
            long end = at + AROUND + length;
            if (end > file.size()) {
                throw new DamagedFile();
            }
            if (KEPT.contains(name)) {
                parts.keep(at, end);
            } else if (name.equals("eXIf") && length <= EXIF_LIMIT) {
                int orientation = ExifOrientation.read(file.bytes(at + 8, (int) length));
                if (orientation != ExifOrientation.UPRIGHT) {
                    parts.insert(chunk(name, ExifOrientation.tiff(orientation)));
                }
            }
            drawn |= name.equals("IDAT");
            if (name.equals("IEND")) {
                if (drawn) {
                    return parts;
                }
                break;
            }
            at = end;
        }
        throw new DamagedFile();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        return ByteBuffer.allocate(AROUND + content.length).putInt(content.length).put(type).put(content)
                .putInt((int) sum.getValue()).array();
    }
}
