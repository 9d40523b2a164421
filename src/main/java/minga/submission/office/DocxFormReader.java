package minga.submission.office;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import minga.evidence.ZipDirectory;
import minga.evidence.extraction.PackageReader;
import minga.evidence.extraction.UnpackBudget;
import minga.web.Language;
import minga.web.Messages;

/** Reads the form of one record from a Word document that {@link DocxFormWriter} drew and somebody filled in. */
final class DocxFormReader implements DocxTextHandler.Lines {

    /** LibreOffice writes an underscore so that stands before what looks like the number of a character. */
    private static final Pattern ESCAPED_UNDERSCORE = Pattern.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)");
    private static final int TEXT_LIMIT = 2_000_000;

    private final Language language;
    private final FilledForm form = new FilledForm();
    private final Map<String, String> stamp = new HashMap<>();
    /** The row that was begun last on each level. */
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String rowTitle = "";
    private long read;
    private int count;

    private DocxFormReader(Language language) {
        this.language = language;
    }

    /**
     * Reads the file.
     *
     * @param language of the places that are named in faults
     * @throws UnusableFile where it is no such form
     * @throws IOException where it is damaged, or larger than may be unpacked
     */
    static FormFile read(Path file, Language language) throws IOException {
        DocxFormReader reader = new DocxFormReader(language);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory zip = ZipDirectory.read(channel).orElseThrow(() -> new IOException("no directory"));
            PackageReader parts = new PackageReader(zip, new UnpackBudget());
            String main = parts.names().stream().filter(name -> name.matches("word/document\\d{0,3}\\.xml")).findFirst()
                    .orElseThrow(() -> new IOException("no main part"));
            parts.read(main, new DocxTextHandler(reader));
        }
        FormFileStamp stamp = FormFileStamp.of(reader.stamp);
        reader.form.dropBlankRows();
        return new FormFile(stamp, reader.form);
    }

    @Override
    public void paragraph(String hidden) {
        for (DocxMark mark : DocxMark.all(hidden)) {
            if (mark.kind() == DocxMark.STAMP) {
                stamp.put(mark.key(), mark.value());
            } else if (mark.kind() == DocxMark.LIST) {
                form.drawn().putIfAbsent(RowPath.join(parent(mark.key()), RowPath.last(mark.key())),
                        XlsxFormReader.numbers(mark.value()));
            }
        }
    }

    /** The row on the level above; empty for lists of the record itself. */
    private String parent(String level) {
        return rows.getOrDefault(RowPath.row(level), "");
    }

    @Override
    public void line(String hidden, String title, String written) throws IOException {
        String answer = ESCAPED_UNDERSCORE.matcher(written).replaceAll("_");
        read += answer.length();
        if (read > TEXT_LIMIT || ++count > XlsxFormReader.MOST_LINES) {
            throw new UnusableFile("office.fault.tooLarge");
        }
        for (DocxMark mark : DocxMark.all(hidden)) {
            switch (mark.kind()) {
                case DocxMark.ROW -> beginRow(mark, title);
                case DocxMark.TEXT -> answer(mark, List.of(answer));
                case DocxMark.LINES -> answer(mark, answer.lines().toList());
                case DocxMark.BOXES -> answer(mark, ticked(answer));
                default -> {
                    // stands outside of tables
                }
            }
        }
    }

    private void beginRow(DocxMark mark, String title) {
        String parent = parent(mark.key());
        if (parent.isEmpty() && mark.key().indexOf('.') >= 0) {
            return;
        }
        String list = RowPath.join(parent, RowPath.last(mark.key()));
        String row = form.row(list, mark.value().matches("\\d{1,18}") ? Long.parseLong(mark.value()) : 0);
        rows.put(mark.key(), row);
        rows.keySet().removeIf(level -> level.startsWith(mark.key() + "."));
        form.number(list, Integer.toString(counts.merge(list, 1, Integer::sum)), row);
        rowTitle = title;
    }

    private void answer(DocxMark mark, List<String> values) {
        String level = RowPath.row(mark.key());
        String row = level.isEmpty() ? "" : rows.get(level);
        if (row != null) {
            String path = RowPath.join(row, RowPath.last(mark.key()));
            form.add(path, values, row.isEmpty() ? "" : Messages.text(language, "office.place.table", rowTitle));
            if (RowPath.firstNew(path).isEmpty()) {
                form.shown().putIfAbsent(path, mark.value());
            }
        }
    }

    /** The choices whose box is filled, and what somebody wrote without a box. */
    private static List<String> ticked(String answer) {
        List<String> chosen = new ArrayList<>();
        for (String line : answer.lines().map(String::strip).toList()) {
            String bare = line.replaceFirst("^(?:[☒☑✓✔✗✘🗹]|\\[[xX]\\])\\s*", "");
            if (!bare.isEmpty() && !bare.startsWith(DocxAnswerWriter.EMPTY) && !bare.startsWith("[ ]")) {
                chosen.add(bare);
            }
        }
        return chosen;
    }
}
