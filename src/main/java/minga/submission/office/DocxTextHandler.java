package minga.submission.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.SafeXml;

/**
 * Reads a Word document paragraph by paragraph and table row by table row: hidden text apart from what people see.
 * Deleted text, field codes and the words of empty controls are no answers.
 */
final class DocxTextHandler implements SafeXml.Handler {

    private static final int LONGEST = 400_000;

    /** Takes what the document says. */
    interface Lines {

        /** A paragraph outside of tables. */
        void paragraph(String hidden) throws IOException;

        /**
         * A row of a table.
         *
         * @param hidden the hidden text of its first cell
         * @param title what people see in its first cell
         * @param answer what people see in the other cells
         */
        void line(String hidden, String title, String answer) throws IOException;
    }

    private final Lines lines;
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();
    /** For each content control that is open, whether it shows the words of an empty one. */
    private final Deque<Boolean> controls = new ArrayDeque<>();
    private int tables;
    private int cell;
    private int inText;
    private int inRun;
    private int inFallback;
    private boolean vanish;
    private boolean first = true;

    DocxTextHandler(Lines lines) {
        this.lines = lines;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "tbl" -> tables++;
            case "tr" -> {
                if (tables == 1) {
                    clear();
                    cell = 0;
                }
            }
            case "tc" -> {
                if (tables == 1) {
                    cell++;
                    first = true;
                }
            }
            case "p" -> paragraph();
            case "r" -> {
                inRun++;
                vanish = false;
            }
            case "vanish" -> vanish |= inRun > 0 && isOn(element);
            case "sdt" -> controls.push(false);
            case "showingPlcHdr" -> {
                if (!controls.isEmpty() && isOn(element)) {
                    controls.pop();
                    controls.push(true);
                }
            }
            case "Fallback" -> inFallback++;
            case "t" -> inText++;
            case "tab" -> append(inRun > 0 ? "\t" : "");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // layout
            }
        }
    }

    /** Each paragraph of a cell after the first begins a line. */
    private void paragraph() {
        if (tables == 0) {
            clear();
        } else if (!first) {
            visible().append('\n');
        }
        first = false;
    }

    private static boolean isOn(XMLStreamReader element) {
        String value = SafeXml.attribute(element, "val");
        return value == null || !value.matches("0|false|off");
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "tbl" -> tables--;
            case "tr" -> {
                if (tables == 1) {
                    lines.line(hidden.toString(), title.toString(), answer.toString());
                    clear();
                }
            }
            case "p" -> {
                if (tables == 0) {
                    lines.paragraph(hidden.toString());
                    clear();
                }
            }
            case "r" -> {
                inRun--;
                vanish = false;
            }
            case "sdt" -> controls.poll();
            case "Fallback" -> inFallback--;
            case "t" -> inText--;
            default -> {
                // layout
            }
        }
    }

    @Override
    public void text(String characters) {
        if (inText > 0) {
            append(characters);
        }
    }

    private void append(String text) {
        StringBuilder to = vanish ? hidden : visible();
        if (inFallback == 0 && !controls.contains(true) && to.length() < LONGEST) {
            to.append(text);
        }
    }

    private StringBuilder visible() {
        return cell > 1 ? answer : title;
    }

    private void clear() {
        hidden.setLength(0);
        title.setLength(0);
        answer.setLength(0);
        first = true;
        if (tables == 0) {
            cell = 0;
        }
    }
}
