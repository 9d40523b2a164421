package minga.evidence.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes pages of text to a file, up to a number of characters, and reads them back in another process. Each page is
 * written whole, so that of a process that was killed all pages but the last are read.
 */
final class PageWriter implements AutoCloseable {

    /** So much text a file may have, in characters: a book of 2,000 pages. */
    static final int TEXT_LIMIT = 5_000_000;
    /** So many pages, slides and sheets. */
    static final int PAGE_LIMIT = 20_000;
    /** A page in one piece; a longer one goes on in the next, of the same number. */
    static final int PIECE = 10_000;
    private static final int PART_LIMIT = 200;
    private static final int ANOTHER = 1;
    private static final int END = 2;

    private final DataOutputStream out;
    private final StringBuilder text = new StringBuilder();
    /** The first half of a letter whose second half comes with the next text. */
    private String held = "";
    private String part = "";
    private ExtractedText.Unit unit = ExtractedText.Unit.WHOLE;
    private int number;
    private int pages;
    private int characters;

    PageWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** From here on the text belongs to that file of an archive. */
    void part(String name) throws IOException {
        endPage(false);
        String clean = name.codePoints().map(letter -> isText(letter) && letter != '\n' ? letter : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        part = clean.length() <= PART_LIMIT ? clean : clean.substring(0, PART_LIMIT);
        page(ExtractedText.Unit.WHOLE, 0);
    }

    /** From here on the text is of that page; the one before ends. */
    void page(ExtractedText.Unit newUnit, int newNumber) throws IOException {
        endPage(false);
        unit = newUnit;
        number = newNumber;
    }

    /** @throws TextLimitReached where there was more than may be read */
    void write(CharSequence next) throws IOException {
        String more = held + next;
        held = "";
        if (!more.isEmpty() && Character.isHighSurrogate(more.charAt(more.length() - 1))) {
            held = more.substring(more.length() - 1);
            more = more.substring(0, more.length() - 1);
        }
        for (int at = 0; at < more.length();) {
            int letter = Character.codePointAt(more, at);
            at += Character.charCount(letter);
            text.appendCodePoint(isText(letter) ? letter : letter == '\r' ? '\n' : ' ');
            if (++characters > TEXT_LIMIT) {
                endPage(false);
                throw new TextLimitReached("more than " + TEXT_LIMIT + " characters");
            }
            if (text.length() >= PIECE) {
                endPage(false);
            }
        }
    }

    /** What a database takes in a text: no control character but the line feed, no half of a pair, no private use. */
    private static boolean isText(int letter) {
        return letter == '\n' || switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** @param evenBlank whether a page without text is written too */
    void endPage(boolean evenBlank) throws IOException {
        String whole = text.toString().strip();
        text.setLength(0);
        if (whole.isEmpty() && !evenBlank) {
            return;
        }
        if (++pages > PAGE_LIMIT) {
            throw new TextLimitReached("more than " + PAGE_LIMIT + " pages");
        }
        out.writeByte(ANOTHER);
        string(part);
        string(unit.name());
        out.writeInt(number);
        string(whole);
        out.flush();
    }

    /** All was read, as far as that state says. */
    void end(ExtractedText.State state) throws IOException {
        endPage(false);
        out.writeByte(END);
        string(state.name());
    }

    private void string(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What was written there; without its end, it is incomplete or unreadable. */
    static ExtractedText read(Path file) throws IOException {
        List<ExtractedText.Page> pages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (in.readByte() == ANOTHER) {
                pages.add(new ExtractedText.Page(string(in), ExtractedText.Unit.valueOf(string(in)), in.readInt(),
                        string(in)));
            }
            return new ExtractedText(ExtractedText.State.valueOf(string(in)), pages);
        } catch (EOFException brokenOff) {
            return pages.isEmpty() ? ExtractedText.unreadable()
                    : new ExtractedText(ExtractedText.State.INCOMPLETE, pages);
        }
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
