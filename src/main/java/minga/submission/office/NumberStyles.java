package minga.submission.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.PackageReader;
import minga.evidence.extraction.SafeXml;

/** Writes the numbers of a workbook's cells as its reader sees them: days, percentages, decimals with a comma. */
final class NumberStyles implements SafeXml.Handler {

    private static final Set<Integer> PERCENT = Set.of(9, 10);
    private static final Pattern NUMBER = Pattern
            .compile("[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d{1,3})?");
    /** What a number format says literally, and its colours. */
    private static final Pattern WORDS_OF_FORMAT = Pattern.compile("\"[^\"]*+\"|\\[[^\\[\\]]*+]|\\\\.");
    private static final int MOST_DIGITS = 40;
    private static final int MOST_STYLES = 70_000;
    private static final double LAST_DAY = 2_958_465;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final boolean from1904;
    private boolean inCells;

    private NumberStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    static NumberStyles read(PackageReader parts, boolean from1904) throws IOException {
        NumberStyles styles = new NumberStyles(from1904);
        parts.read("xl/styles.xml", styles);
        return styles;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (name.equals("numFmt") && formats.size() < MOST_STYLES) {
            String code = SafeXml.attribute(element, "formatCode");
            formats.put(number(SafeXml.attribute(element, "numFmtId")), code == null ? "" : code);
        } else if (name.equals("cellXfs")) {
            inCells = true;
        } else if (inCells && name.equals("xf") && styles.size() < MOST_STYLES) {
            styles.add(number(SafeXml.attribute(element, "numFmtId")));
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("cellXfs")) {
            inCells = false;
        }
    }

    @Override
    public void text(String characters) {
        // attributes say all
    }

    private static int number(String digits) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    /** The number of a cell of that style; what is no number, as it stands there. */
    String text(String raw, String style) {
        if (raw.isEmpty() || raw.length() > MOST_DIGITS || !NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw);
        int index = number(style);
        int format = index < styles.size() ? styles.get(index) : 0;
        String code = formats.getOrDefault(format, "");
        if (isDay(format, code) && value.signum() >= 0 && value.doubleValue() <= LAST_DAY) {
            return (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(value.longValue()).format(DAY);
        }
        boolean percent = PERCENT.contains(format) || code.contains("%");
        BigDecimal seen = (percent ? value.movePointRight(2) : value).stripTrailingZeros();
        return Math.abs(seen.scale()) > MOST_DIGITS ? raw
                : seen.toPlainString().replace('.', ',') + (percent ? "%" : "");
    }

    private static boolean isDay(int format, String code) {
        String bare = WORDS_OF_FORMAT.matcher(code).replaceAll("");
        return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36
                || format >= 50 && format <= 58 || bare.matches("(?i).*[yd].*") && !bare.contains("%");
    }
}
