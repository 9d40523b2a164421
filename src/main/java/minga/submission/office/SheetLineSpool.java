package minga.submission.office;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of all sheets of a workbook, put aside in temporary files, each record's lines in the same file: one file after
 * the other, whole records are read back, and memory does not grow with their number. To be closed, which deletes them.
 */
final class SheetLineSpool implements AutoCloseable {

    private static final int FILES = 64;
    private static final int BUFFER = 4096;

    /** Takes the lines of one record, in the order in which they were read. */
    interface Records {
        void record(String name, List<SheetLine> lines) throws IOException;
    }

    private final Path folder;
    private final List<DataOutputStream> files = new ArrayList<>();
    private final int[] counts = new int[FILES];

    SheetLineSpool() throws IOException {
        folder = Files.createTempDirectory("minga-planilla");
        for (int i = 0; i < FILES; i++) {
            files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)), BUFFER)));
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".tmp");
    }

    void add(SheetLine line) throws IOException {
        int file = Math.floorMod(line.record().hashCode(), FILES);
        counts[file]++;
        DataOutputStream out = files.get(file);
        text(out, line.level());
        text(out, line.record());
        text(out, line.number());
        text(out, line.parent());
        text(out, line.place());
        out.writeInt(line.answers().size());
        for (Map.Entry<String, List<SheetLine.Value>> answer : line.answers().entrySet()) {
            text(out, answer.getKey());
            out.writeInt(answer.getValue().size());
            for (SheetLine.Value value : answer.getValue()) {
                text(out, value.text());
                text(out, value.fault() == null ? "" : value.fault());
                text(out, value.place());
            }
        }
    }

    /** Hands over every record; may be called again. */
    void forEach(Records records) throws IOException {
        for (int i = 0; i < FILES; i++) {
            files.get(i).flush();
            Map<String, List<SheetLine>> found = new LinkedHashMap<>();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(i))))) {
                for (int line = 0; line < counts[i]; line++) {
                    SheetLine one = line(in);
                    found.computeIfAbsent(one.record(), none -> new ArrayList<>()).add(one);
                }
            }
            for (Map.Entry<String, List<SheetLine>> record : found.entrySet()) {
                records.record(record.getKey(), record.getValue());
            }
        }
    }

    private static SheetLine line(DataInputStream in) throws IOException {
        String level = text(in);
        String record = text(in);
        String number = text(in);
        String parent = text(in);
        String place = text(in);
        Map<String, List<SheetLine.Value>> answers = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            List<SheetLine.Value> values = new ArrayList<>();
            answers.put(text(in), values);
            for (int one = in.readInt(); one > 0; one--) {
                String said = text(in);
                String fault = text(in);
                values.add(new SheetLine.Value(said, fault.isEmpty() ? null : fault, text(in)));
            }
        }
        return new SheetLine(level, record, 0, number, parent, answers, place);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).close();
            Files.deleteIfExists(file(i));
        }
        Files.deleteIfExists(folder);
    }
}
