package minga.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Removes metadata from a WebP file without touching the image: only chunks that draw it are kept, of Exif the
 * orientation; XMP, unknown chunks and all that follows the end are left out.
 */
final class WebpMetadataFilter {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int EXIF_FLAG = 8;
    private static final int XMP_FLAG = 4;
    private static final int FEATURES_LIMIT = 64;
    private static final int EXIF_LIMIT = 1 << 20;

    private WebpMetadataFilter() {}

    static PartList filter(FileBytes file) throws IOException, DamagedFile {
        long end = file.littleUint32(4) + CHUNK_HEADER;
        if (!file.isAt(0, "RIFF") || !file.isAt(8, "WEBP") || end > file.size()) {
            throw new DamagedFile();
        }
        PartList parts = new PartList();
        parts.insert(new byte[HEADER]);
        int features = -1;
        byte[] extended = new byte[0];
        int orientation = ExifOrientation.UPRIGHT;
        boolean drawn = false;
        for (long at = HEADER; at + CHUNK_HEADER <= end;) {
            String name = file.name(at);
            long length = file.littleUint32(at + 4);
            long next = at + CHUNK_HEADER + length + length % 2;
            if (at + CHUNK_HEADER + length > end) {
                throw new DamagedFile();
            }
            if (name.equals("VP8X") && features < 0 && length >= 10 && length < FEATURES_LIMIT) {
                extended = file.bytes(at, (int) (CHUNK_HEADER + length + length % 2));
                features = parts.size();
                parts.insert(extended);
            } else if (name.equals("EXIF") && length <= EXIF_LIMIT) {
                orientation = ExifOrientation.read(file.bytes(at + CHUNK_HEADER, (int) length));
            } else if (KEPT.contains(name)) {
                parts.keep(at, Math.min(next, end));
                drawn |= name.startsWith("VP8") || name.equals("ANMF");
            }
            at = next;
        }
        if (!drawn) {
            throw new DamagedFile();
        }
        finish(parts, features, extended, orientation);
        return parts;
    }

    /** Writes the orientation, and what the headers say of size and content. Only an extended file may carry Exif. */
    private static void finish(PartList parts, int features, byte[] extended, int orientation) throws DamagedFile {
        if (features >= 0) {
            boolean turned = orientation != ExifOrientation.UPRIGHT;
            extended[CHUNK_HEADER] = (byte) (extended[CHUNK_HEADER] & ~(EXIF_FLAG | XMP_FLAG)
                    | (turned ? EXIF_FLAG : 0));
            parts.replace(features, extended);
            if (turned) {
                byte[] tiff = ExifOrientation.tiff(orientation);
                parts.insert(little(CHUNK_HEADER + tiff.length).put(letters("EXIF")).putInt(tiff.length).put(tiff)
                        .array());
            }
        }
        parts.replace(0, little(HEADER).put(letters("RIFF")).putInt((int) (parts.length() - CHUNK_HEADER))
                .put(letters("WEBP")).array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] letters(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
