package minga.submission.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minga.platform.Invalid;
import minga.web.Multipart;

/**
 * A file of an upload form on the disk, with the words that came with it. To be closed, which deletes it.
 *
 * @param file the bytes
 * @param words what was sent beside it, by the name of its control
 */
record UploadedFormFile(Path file, Map<String, String> words) implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    /**
     * Receives the rest of the form.
     *
     * @param megabytes what the file may have at most
     * @throws Invalid at {@code file} where there is none, it is too large, or the connection broke
     */
    static UploadedFormFile receive(Multipart form, int megabytes) throws IOException {
        UploadedFormFile upload = new UploadedFormFile(Files.createTempFile("minga-formulario", ".tmp"),
                new HashMap<>());
        boolean done = false;
        try {
            upload.read(form, (long) megabytes << 20);
            done = true;
            return upload;
        } catch (EOFException | UncheckedIOException broken) {
            throw new Invalid("file", "evidence.fault.broken");
        } finally {
            if (!done) {
                upload.close();
            }
        }
    }

    private void read(Multipart form, long limit) throws IOException {
        for (Optional<Multipart.Part> part = form.next(); part.isPresent(); part = form.next()) {
            if (part.get().file().isEmpty()) {
                words.put(part.get().name(), part.get().words());
            } else if (part.get().name().equals("file")) {
                write(part.get().bytes(), limit);
            }
        }
        if (Files.size(file) == 0) {
            throw new Invalid("file", "office.fault.none");
        }
    }

    private void write(InputStream bytes, long limit) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                size += count;
                if (size > limit) {
                    throw new Invalid("file", "office.fault.tooManyBytes", limit >> 20);
                }
                out.write(chunk, 0, count);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
