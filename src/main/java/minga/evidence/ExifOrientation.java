package minga.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the orientation from an Exif block, and writes an Exif block with nothing else. */
final class ExifOrientation {

    /** As the image is stored: no block is needed. */
    static final int UPRIGHT = 1;

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;
    private static final int MOST_ENTRIES = 1_000;

    private ExifOrientation() {}

    /** 1 to 8 as Exif counts; 1 where the block says nothing that can be read. */
    static int read(byte[] block) {
        byte[] tiff = FileTypeDetector.startsWith(block, PREFIX)
                ? Arrays.copyOfRange(block, PREFIX.length, block.length)
                : block;
        if (tiff.length < 8 || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return UPRIGHT;
        }
        ByteBuffer bytes = ByteBuffer.wrap(tiff)
                .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = bytes.getInt(4) & 0xffffffffL;
        if (directory + 2 > tiff.length) {
            return UPRIGHT;
        }
        int count = Math.min(MOST_ENTRIES, bytes.getShort((int) directory) & 0xffff);
        for (int at = (int) directory + 2; count > 0 && at + ENTRY <= tiff.length; at += ENTRY, count--) {
            if ((bytes.getShort(at) & 0xffff) == TAG && bytes.getShort(at + 2) == SHORT) {
                int found = bytes.getShort(at + 8);
                return found >= UPRIGHT && found <= LAST ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A TIFF block that says the orientation only. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) TAG).putShort((short) SHORT).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }

    /** The same as a segment of a JPEG file. */
    static byte[] jpegSegment(int orientation) {
        byte[] tiff = tiff(orientation);
        return ByteBuffer.allocate(4 + PREFIX.length + tiff.length).putShort((short) 0xffe1)
                .putShort((short) (2 + PREFIX.length + tiff.length)).put(PREFIX).put(tiff).array();
    }
}
