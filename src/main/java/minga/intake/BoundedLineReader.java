package minga.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads a stream of bytes as lines of strict UTF-8 of bounded length. A line that is too long or in another encoding is
 * answered with its fault in place of its text, and the next line is read as if nothing had been. A byte order mark
 * before the first line is skipped; LF, CRLF and CR end a line. Not safe for several threads.
 */
final class BoundedLineReader {

    private static final int BUFFER = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its end; what could be read of it where there is a fault
     * @param bytes its length in the file
     * @param fault why it cannot be read, in Spanish; null where it can
     */
    record Line(long number, String text, long bytes, String fault) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] line = new byte[BUFFER];
    private long number;
    private boolean afterReturn;

    /** @param limit the most bytes of a line that is still read */
    BoundedLineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or null at the end of the file. */
    Line next() throws IOException {
        long length = 0;
        int one = read();
        if (afterReturn && one == '\n') {
            one = read();
        }
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n' && one != '\r'; one = read()) {
            if (length < limit) {
                keep((byte) one, (int) length);
            }
            length++;
        }
        afterReturn = one == '\r';
        number++;
        return read(length);
    }

    private Line read(long length) {
        int kept = (int) Math.min(length, limit);
        if (length > limit) {
            return new Line(number, new String(line, 0, Math.min(kept, 400), StandardCharsets.UTF_8), length,
                    "la línea pasa de " + limit / 1_000_000 + " MB (tiene " + length + " bytes)");
        }
        int begin = number == 1 && startsWithMark(kept) ? MARK.length : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(line, begin, kept - begin);
        CharBuffer chars = CharBuffer.allocate(kept - begin);
        CoderResult result = decoder.decode(bytes, chars, true);
        String fault = result.isError() || utf16(begin, kept) ? notUtf8(bytes.position(), begin, kept) : null;
        return new Line(number, chars.flip().toString(), length, fault);
    }

    private String notUtf8(int position, int begin, int kept) {
        if (utf16(begin, kept)) {
            return "no es UTF-8: parece UTF-16; guarde el archivo como UTF-8";
        }
        return "no es UTF-8: el byte " + (position + 1) + " de la línea es "
                + String.format(Locale.ROOT, "0x%02X", line[position])
                + "; si el archivo está en Latin-1 o Windows-1252, guárdelo como UTF-8";
    }

    /** UTF-16 of European words has a zero in every other byte; UTF-8 never has one in JSON. */
    private boolean utf16(int begin, int kept) {
        int zeros = 0;
        for (int i = begin; i < kept; i++) {
            zeros += line[i] == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros >= (kept - begin) / 3;
    }

    private boolean startsWithMark(int kept) {
        return kept >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    }

    private void keep(byte one, int place) {
        if (place == line.length) {
            line = Arrays.copyOf(line, Math.min(limit, line.length * 2));
        }
        line[place] = one;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
