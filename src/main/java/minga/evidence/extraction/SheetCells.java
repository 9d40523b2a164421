package minga.evidence.extraction;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Cells of one sheet of an Office Open XML workbook: a line a row, the values of a row separated by blanks. */
final class SheetCells implements SafeXml.Handler {

    private static final int NUMBER_LIMIT = 400;

    private final PageWriter out;
    private final List<String> strings;
    private final StringBuilder number = new StringBuilder();
    private boolean shared;
    private int inValue;
    private int inText;

    SheetCells(PageWriter out, List<String> strings) {
        this.out = out;
        this.strings = strings;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "c" -> shared = "s".equals(SafeXml.attribute(element, "t"));
            case "v" -> inValue++;
            case "t" -> inText++;
            default -> {
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "v" -> {
                inValue--;
                writeShared();
            }
            case "t" -> inText--;
            case "c" -> out.write(" ");
            case "row" -> out.write("\n");
            default -> {
            }
        }
    }

    private void writeShared() throws IOException {
        String digits = number.toString().strip();
        number.setLength(0);
        if (shared && digits.matches("\\d{1,9}") && Integer.parseInt(digits) < strings.size()) {
            out.write(strings.get(Integer.parseInt(digits)));
        }
    }

    @Override
    public void text(String characters) throws IOException {
        if (inText > 0 || inValue > 0 && !shared) {
            out.write(characters);
        } else if (inValue > 0 && number.length() < NUMBER_LIMIT) {
            number.append(characters);
        }
    }
}
