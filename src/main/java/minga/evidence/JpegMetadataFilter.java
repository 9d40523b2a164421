package minga.evidence;

import java.io.IOException;

/**
 * Removes metadata from a JPEG file without touching the image: segments of applications and comments are left out
 * (Exif with GPS and thumbnail, XMP, IPTC, makers' own), and all that follows the end of the image. Kept are the
 * colour profile, Adobe's colour transform, JFIF's resolution, and of Exif the orientation.
 */
final class JpegMetadataFilter {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int FIRST_TABLE = 0xc0;
    private static final int LAST_TABLE = 0xdf;
    private static final int JFIF_LENGTH = 16;
    private static final int ADOBE_LENGTH = 14;

    private final FileBytes file;
    private final PartList parts = new PartList();
    private boolean turned;

    private JpegMetadataFilter(FileBytes file) {
        this.file = file;
    }

    static PartList filter(FileBytes file) throws IOException, DamagedFile {
        JpegMetadataFilter filter = new JpegMetadataFilter(file);
        filter.run();
        return filter.parts;
    }

    private void run() throws IOException, DamagedFile {
        if (file.uint16(0) != (0xff00 | START)) {
            throw new DamagedFile();
        }
        parts.keep(0, 2);
        long at = 2;
        boolean drawn = false;
        while (at < file.size()) {
            at = marker(at);
            int marker = file.at(at + 1);
            if (marker == END) {
                parts.keep(at, at + 2);
                break;
            }
            long end = at + 2 + Math.max(2, file.uint16(at + 2));
            if (end > file.size()) {
                throw new DamagedFile();
            }
            segment(marker, at, end);
            at = end;
            if (marker == SCAN) {
                drawn = true;
                at = endOfScan(end);
                parts.keep(end, at);
            }
        }
        if (!drawn) {
            throw new DamagedFile();
        }
    }

    /** Where the next marker begins; before it there may be filling. */
    private long marker(long from) throws IOException, DamagedFile {
        long at = from;
        if (file.at(at) != 0xff) {
            throw new DamagedFile();
        }
        while (file.at(at + 1) == 0xff) {
            at++;
        }
        return at;
    }

    private void segment(int marker, long at, long end) throws IOException, DamagedFile {
        if (marker >= FIRST_TABLE && marker <= LAST_TABLE) {
            parts.keep(at, end);
        } else if (marker == JFIF && file.isAt(at + 4, "JFIF\0")) {
            jfif(at, end);
        } else if (marker == EXIF && file.isAt(at + 4, "Exif\0")) {
            orientation(ExifOrientation.read(file.bytes(at + 4, (int) (end - at - 4))));
        } else if (marker == PROFILE && file.isAt(at + 4, "ICC_PROFILE\0")
                || marker == ADOBE && file.isAt(at + 4, "Adobe") && end - at - 2 == ADOBE_LENGTH) {
            parts.keep(at, end);
        }
    }

    /** The thumbnail that JFIF may carry shows the image as it was before it was cut. */
    private void jfif(long at, long end) throws IOException, DamagedFile {
        if (end - at - 2 == JFIF_LENGTH) {
            parts.keep(at, end);
        } else if (end - at - 2 > JFIF_LENGTH) {
            byte[] header = file.bytes(at, JFIF_LENGTH + 2);
            header[2] = 0;
            header[3] = JFIF_LENGTH;
            header[JFIF_LENGTH] = 0;
            header[JFIF_LENGTH + 1] = 0;
            parts.insert(header);
        }
    }

    private void orientation(int orientation) throws DamagedFile {
        if (orientation != ExifOrientation.UPRIGHT && !turned) {
            turned = true;
            parts.insert(ExifOrientation.jpegSegment(orientation));
        }
    }

    /** Where the compressed data end: at a marker that is no restart, or where the file breaks off. */
    private long endOfScan(long from) throws IOException, DamagedFile {
        for (long at = from; at + 1 < file.size(); at++) {
            if (file.at(at) == 0xff) {
                int next = file.at(at + 1);
                if (next != 0 && next != 0xff && (next < FIRST_RESTART || next > LAST_RESTART)) {
                    return at;
                }
            }
        }
        return file.size();
    }
}
