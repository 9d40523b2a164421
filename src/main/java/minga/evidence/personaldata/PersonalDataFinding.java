package minga.evidence.personaldata;

import java.util.List;
import minga.evidence.PersonalDataKind;
import minga.evidence.extraction.ExtractedText;
import minga.platform.Sha256;

/**
 * Something in the text of a file that looks like personal data, however often it stands there.
 *
 * @param value as it stands in the text; empty for what could not be read
 * @param places where it stands, the first of them; empty where that is the whole file
 */
public record PersonalDataFinding(PersonalDataKind kind, String value, List<Place> places) {

    private static final int KEY_DIGITS = 16;

    public PersonalDataFinding {
        places = List.copyOf(places);
    }

    /** A page of the file, or of a file within it. */
    public record Place(String part, ExtractedText.Unit unit, int number) {}

    /** {@code RUN-1a2b…}: the same for the same value in any file, without repeating it. */
    public String key() {
        return kind + "-" + Sha256.hex(kind + " " + normalized()).substring(0, KEY_DIGITS);
    }

    String normalized() {
        return normalized(kind, value);
    }

    /** The value without what people write in between: the same number in two ways is one. */
    static String normalized(PersonalDataKind kind, String value) {
        return switch (kind) {
            case RUN, PASSPORT -> value.replaceAll("[^0-9A-Za-z<]", "").toUpperCase(java.util.Locale.ROOT);
            case PHONE -> {
                String digits = value.replaceAll("\\D", "");
                yield digits.startsWith("56") && digits.length() > 9 ? digits.substring(2) : digits;
            }
            case MAIL -> value.toLowerCase(java.util.Locale.ROOT);
            case UNREAD, TOO_MANY -> "";
        };
    }
}
