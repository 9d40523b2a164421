package minga.evidence.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook that its cells name by number. */
final class SharedStrings implements SafeXml.Handler {

    private final List<String> all = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;
    private int inText;
    private int inPhonetic;

    List<String> all() {
        return all;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        inText += name.equals("t") ? 1 : 0;
        inPhonetic += name.equals("rPh") ? 1 : 0;
    }

    @Override
    public void end(String name) throws IOException {
        inText -= name.equals("t") ? 1 : 0;
        inPhonetic -= name.equals("rPh") ? 1 : 0;
        if (name.equals("si")) {
            all.add(text.toString());
            text.setLength(0);
            if (all.size() > PageWriter.TEXT_LIMIT / 10) {
                throw new TextLimitReached("more shared strings than are read");
            }
        }
    }

    @Override
    public void text(String more) throws IOException {
        if (inText > 0 && inPhonetic == 0) {
            characters += more.length();
            if (characters > PageWriter.TEXT_LIMIT) {
                throw new TextLimitReached("more shared text than is read");
            }
            text.append(more);
        }
    }
}
