package minga.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The código único territorial (CUT) of a commune: five digits, the first two its region, the first three its province.
 */
public record CommuneCode(String value) {

    private static final Pattern FORM = Pattern.compile("(0[1-9]|1[0-6])\\d{3}");

    public CommuneCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a CUT of five digits: " + value);
        }
    }

    /** @throws IllegalArgumentException for anything but five digits beginning with a region */
    public static CommuneCode of(String value) {
        return new CommuneCode(value);
    }

    /** The code, or nothing where the text has not its form. */
    public static Optional<CommuneCode> read(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new CommuneCode(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
