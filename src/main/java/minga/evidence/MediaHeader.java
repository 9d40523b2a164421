package minga.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks what must follow the magic number of an image, a video or a sound, so that some bytes of luck are not taken
 * for one.
 */
final class MediaHeader {

    private static final int FTYP = 0x66747970;
    private static final Pattern IMAGE_BRAND = Pattern.compile("(hei|hev|mif|msf|avi|jxl|crx|jp2).*");
    private static final Pattern MP4_BRAND = Pattern
            .compile("(iso|mp4|mp7|avc|dash|M4V|MSNV|mmp4|f4v|F4V|XAVC|NDSC).*");
    private static final int IHDR = 0x49484452;
    private static final int VP8 = 0x565038;
    private static final int FRAME_SYNC = 0xffe00000;
    private static final int ID3 = 0x494433;

    private MediaHeader() {}

    /** The type where its header is whole; else {@link DetectedType#DAMAGED}. */
    static DetectedType confirm(DetectedType type, byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        boolean whole = switch (type) {
            case JPEG -> head.length >= 4 && isSegment(head[3] & 0xff);
            case PNG -> head.length >= 33 && bytes.getInt(8) == 13 && bytes.getInt(12) == IHDR && bytes.getInt(16) > 0
                    && bytes.getInt(20) > 0;
            case WEBP -> head.length >= 20 && bytes.getInt(12) >>> 8 == VP8;
            case MP3 -> head.length >= 10 && (bytes.getInt(0) >>> 8 == ID3 || isFrame(bytes.getInt(0)));
            default -> true;
        };
        return whole ? type : DetectedType.DAMAGED;
    }

    /** What the brand of an ISO base media file (RFC 6381, MP4 and its kin) says; nothing for another file. */
    static Optional<DetectedType> brand(byte[] head) {
        if (head.length < 16 || ByteBuffer.wrap(head).getInt(4) != FTYP) {
            return Optional.empty();
        }
        String brand = new String(head, 8, 4, StandardCharsets.US_ASCII);
        if (IMAGE_BRAND.matcher(brand).matches()) {
            return Optional.of(DetectedType.IMAGE);
        }
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
            return Optional.of(DetectedType.AUDIO);
        }
        return Optional.of(MP4_BRAND.matcher(brand).matches() ? DetectedType.MP4 : DetectedType.VIDEO);
    }

    /** A marker that may follow the start of an image: tables, frames, applications' segments, comments. */
    private static boolean isSegment(int marker) {
        return marker >= 0xc0 && marker != 0xd8 && marker != 0xd9 && marker < 0xff;
    }

    /** A frame of MPEG audio, with a layer, a bit rate and a sampling rate that exist. */
    private static boolean isFrame(int header) {
        return (header & FRAME_SYNC) == FRAME_SYNC && (header >> 17 & 3) != 0 && (header >> 12 & 15) != 15
                && (header >> 10 & 3) != 3;
    }
}
