package minga.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Detects the type of an OLE2 container (Microsoft's compound file, of Office before 2007) by the names of its streams.
 * Follows the chain of the directory for {@value #SECTORS} sectors at most.
 */
final class Ole2TypeDetector {

    static final byte[] MAGIC = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
            (byte) 0xe1};

    private static final int SECTORS = 128;
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int FAT_SECTORS_IN_HEADER = 109;
    private static final int LONGEST_NAME = 64;

    private Ole2TypeDetector() {}

    static DetectedType detect(FileChannel file, byte[] head) throws IOException {
        if (head.length < HEADER) {
            return DetectedType.DAMAGED;
        }
        Set<String> names = names(file, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
        if (names.isEmpty()) {
            return DetectedType.DAMAGED;
        }
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            return DetectedType.ENCRYPTED;
        }
        if (names.contains("VBA") || names.contains("_VBA_PROJECT_CUR") || names.contains("Macros")) {
            return DetectedType.MACROS;
        }
        if (names.contains("WordDocument")) {
            return DetectedType.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return DetectedType.XLS;
        }
        return names.contains("PowerPoint Document") ? DetectedType.PPT : DetectedType.DOCUMENT;
    }

    private static Set<String> names(FileChannel file, ByteBuffer header) throws IOException {
        int shift = header.getShort(30);
        Set<String> names = new HashSet<>();
        if (shift != 9 && shift != 12) {
            return names;
        }
        int size = 1 << shift;
        int sector = header.getInt(48);
        for (int i = 0; i < SECTORS && sector >= 0; i++) {
            byte[] entries = sector(file, sector, size);
            for (int at = 0; at + ENTRY <= entries.length; at += ENTRY) {
                int length = Math.min(LONGEST_NAME, (entries[at + 65] & 0xff) << 8 | entries[at + 64] & 0xff);
                if (length > 2 && entries[at + 66] != 0) {
                    names.add(new String(entries, at, length - 2, StandardCharsets.UTF_16LE));
                }
            }
            sector = next(file, header, sector, size);
        }
        return names;
    }

    /** The sector that follows in the chain, by the file's allocation table; negative at its end. */
    private static int next(FileChannel file, ByteBuffer header, int sector, int size) throws IOException {
        int perSector = size / Integer.BYTES;
        if (sector / perSector >= FAT_SECTORS_IN_HEADER) {
            return -1;
        }
        byte[] table = sector(file, header.getInt(76 + Integer.BYTES * (sector / perSector)), size);
        int at = sector % perSector * Integer.BYTES;
        return table.length < at + Integer.BYTES ? -1
                : ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static byte[] sector(FileChannel file, int sector, int size) throws IOException {
        return sector < 0 ? new byte[0] : FileTypeDetector.read(file, (sector + 1L) * size, size);
    }
}
