package minga.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes text files into a ZIP archive as a stream, in UTF-8: what Word documents and e-books are made of. */
public final class ZipText {

    private ZipText() {}

    /** Writes the text of a file; the writer is flushed and not closed. */
    @FunctionalInterface
    public interface Content {
        void write(Writer writer) throws IOException;
    }

    /** Adds a file of that name. */
    public static void add(ZipOutputStream zip, String name, Content content) throws IOException {
        add(zip, new ZipEntry(name), content);
    }

    /** Adds a file as the entry says. */
    public static void add(ZipOutputStream zip, ZipEntry entry, Content content) throws IOException {
        zip.putNextEntry(entry);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        content.write(writer);
        writer.flush();
        zip.closeEntry();
    }
}
