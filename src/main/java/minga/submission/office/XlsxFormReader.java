package minga.submission.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.web.Language;

/** Reads the form of one record from an Excel workbook that {@link XlsxFormWriter} drew and somebody filled in. */
final class XlsxFormReader implements SheetTable.Lines {

    /** A ficha has some hundred questions, and some dozen rows in a list. */
    static final int MOST_LINES = 5_000;
    private static final int MOST_STAMPS = 20_000;

    private final SheetLinker linker = new SheetLinker();
    private final Map<String, String> stamp = new HashMap<>();
    private final Set<String> levels = new HashSet<>();
    private boolean many;
    private int count;

    private XlsxFormReader() {}

    /**
     * Reads the file.
     *
     * @param language of the places that are named in faults
     * @throws UnusableFile where it is no such form
     * @throws IOException where it is damaged, or larger than may be unpacked
     */
    static FormFile read(Path file, Language language) throws IOException {
        XlsxFormReader reader = new XlsxFormReader();
        WorkbookReader.read(file, name -> new SheetTable(name, language, reader));
        if (reader.many) {
            throw new UnusableFile("office.fault.manyForm");
        }
        FilledForm form = new FilledForm();
        FormFileStamp stamp = FormFileStamp.of(reader.stamp);
        reader.linker.link(form);
        reader.stamp.forEach((key, value) -> reader.note(form, key, value));
        form.dropBlankRows();
        return new FormFile(stamp, form);
    }

    private void note(FilledForm form, String key, String value) {
        if (key.startsWith(XlsxFormWriter.SHOWN)) {
            form.shown().put(key.substring(XlsxFormWriter.SHOWN.length()), value);
        } else if (key.startsWith(XlsxFormWriter.DRAWN)) {
            String list = key.substring(XlsxFormWriter.DRAWN.length());
            if (levels.contains(RowPath.template(list))) {
                form.drawn().put(list, numbers(value));
            }
        }
    }

    static List<Long> numbers(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\] ]", "").split(",")).filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf).toList();
    }

    @Override
    public void sheet(String marker, Map<Integer, String> keys) {
        many |= marker.startsWith(XlsxFormWriter.MANY);
        if (marker.startsWith(XlsxFormWriter.ROWS)) {
            levels.add(marker.substring(XlsxFormWriter.ROWS.length()));
        }
    }

    @Override
    public void line(SheetLine line) throws UnusableFile {
        if (++count > MOST_LINES) {
            throw new UnusableFile("office.fault.tooLarge");
        }
        linker.add(line);
    }

    @Override
    public void stamp(String key, String value) throws UnusableFile {
        if (stamp.size() > MOST_STAMPS) {
            throw new UnusableFile("office.fault.tooLarge");
        }
        stamp.put(key, value);
    }
}
