package minga.export;

import java.util.ArrayList;
import java.util.List;

/** Reads a file of rows back as a spreadsheet does. */
final class CsvParser {

    private CsvParser() {}

    static List<List<String>> of(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
