package minga.web;

import jakarta.ws.rs.BadRequestException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streaming parser of {@code multipart/form-data}, part by part: nothing is buffered in memory or on disk. Each part
 * must be read, or skipped by asking for the next, before the one after it. Not thread-safe.
 */
public final class Multipart implements Closeable {

    private static final Pattern BOUNDARY = Pattern
            .compile("(?i)multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;\",]{1,70})).*");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");
    private static final int HEADER_LIMIT = 8192;
    private static final int WORDS_LIMIT = 64 * 1024;
    private static final int PART_LIMIT = 50;

    private final InputStream body;
    private final byte[] end;
    private int parts;
    private Body current;

    private Multipart(InputStream body, byte[] end) {
        this.body = body;
        this.end = end;
    }

    /** One part of the form. {@code file} is the name of the file, or nothing where words were typed. */
    public record Part(String name, Optional<String> file, InputStream bytes) {

        /** What was typed, within bounds. */
        public String words() throws IOException {
            byte[] read = bytes.readNBytes(WORDS_LIMIT + 1);
            if (read.length > WORDS_LIMIT) {
                throw new BadRequestException();
            }
            return new String(read, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
        }
    }

    /** Begins to read a body of that content type. */
    public static Multipart of(String contentType, InputStream body) throws IOException {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!matcher.matches()) {
            throw new BadRequestException();
        }
        String boundary = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Multipart form = new Multipart(new BufferedInputStream(body, 1 << 16),
                ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
        if (!form.line().equals("--" + boundary)) {
            throw new BadRequestException();
        }
        return form;
    }

    /** Closes the body. While there is something to close, the server leaves it open for the resource to read on. */
    @Override
    public void close() throws IOException {
        body.close();
    }

    /** The next part; nothing after the last. */
    public Optional<Part> next() throws IOException {
        if (current != null) {
            current.transferTo(java.io.OutputStream.nullOutputStream());
            if (line().equals("--")) {
                return Optional.empty();
            }
        }
        if (++parts > PART_LIMIT) {
            throw new BadRequestException();
        }
        String disposition = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                disposition = header;
            }
        }
        current = new Body();
        return Optional.of(new Part(first(NAME, disposition).orElse(""), first(FILE, disposition), current));
    }

    private static Optional<String> first(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find()
                ? Optional
                        .of(new String(matcher.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** A line up to CR LF, within bounds. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = body.read(); letter != '\n'; letter = body.read()) {
            if (letter < 0) {
                throw new EOFException();
            }
            if (line.length() >= HEADER_LIMIT) {
                throw new BadRequestException();
            }
            line.append((char) letter);
        }
        return line.toString().stripTrailing();
    }

    /** The bytes up to the next boundary. */
    private final class Body extends InputStream {

        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (over || length == 0) {
                return over ? -1 : 0;
            }
            int count = 0;
            while (count < length) {
                body.mark(end.length);
                int next = body.read();
                if (next < 0) {
                    throw new EOFException();
                }
                if (next == '\r' && atEnd()) {
                    over = true;
                    return count == 0 ? -1 : count;
                }
                target[from + count++] = (byte) next;
            }
            return count;
        }

        /**
         * After a CR: whether the rest of the boundary follows. Where it does not, the CR stays read and the rest
         * unread.
         */
        private boolean atEnd() throws IOException {
            byte[] rest = body.readNBytes(end.length - 1);
            if (Arrays.equals(rest, 0, rest.length, end, 1, end.length)) {
                return true;
            }
            body.reset();
            body.read();
            return false;
        }
    }
}
