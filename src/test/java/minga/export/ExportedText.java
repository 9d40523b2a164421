package minga.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.document.ExportFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What people see of a file, whatever its format, without blanks: a page breaks its lines where it likes. */
final class ExportedText {

    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private ExportedText() {}

    static String of(ExportFormat format, byte[] file) throws IOException {
        if (format.suffix().equals("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file)) {
                return bare(new PDFTextStripper().getText(pdf));
            }
        }
        return bare(file.length > 1 && file[0] == 'P' && file[1] == 'K'
                ? unescaped(String.join("\n", HostileText.entries(file).values()))
                : new String(file, UTF_8).replaceAll("\\\\(\\p{Punct})", "$1"));
    }

    static String bare(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private static String unescaped(String xml) {
        return NUMBERED.matcher(xml).replaceAll(
                code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
