package minga.account;

import java.util.List;

/** Finds runs of neighbouring keys ({@code qwerty}, {@code 1qaz}), of the alphabet and of one letter in a password. */
final class KeyboardRuns {

    private static final List<String> ROWS = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final int SHORTEST = 4;

    private KeyboardRuns() {}

    /** Whether four fifths of the text, in lower case, are such runs of at least four signs. */
    static boolean coverMostOf(String text) {
        int inRuns = 0;
        int run = 1;
        for (int at = 1; at <= text.length(); at++) {
            if (at < text.length() && isRunStep(text.charAt(at - 1), text.charAt(at))) {
                run++;
            } else {
                inRuns += run >= SHORTEST ? run : 0;
                run = 1;
            }
        }
        return inRuns * 5 >= text.length() * 4;
    }

    private static boolean isRunStep(char one, char other) {
        boolean inOrder = Math.abs(one - other) <= 1 && Character.isLetterOrDigit(one)
                && Character.isLetterOrDigit(other);
        return inOrder || areNeighbours(one, other);
    }

    private static boolean areNeighbours(char one, char other) {
        for (int row = 0; row < ROWS.size(); row++) {
            int place = ROWS.get(row).indexOf(one);
            for (int next = Math.max(0, row - 1); place >= 0 && next <= Math.min(ROWS.size() - 1, row + 1); next++) {
                int step = ROWS.get(next).indexOf(other) - place;
                if (ROWS.get(next).indexOf(other) >= 0 && isAdjacent(step, next - row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each row of keys stands half a key to the right of the one above. */
    private static boolean isAdjacent(int step, int rows) {
        return switch (rows) {
            case 0 -> Math.abs(step) <= 1;
            case 1 -> step == 0 || step == -1;
            default -> step == 0 || step == 1;
        };
    }
}
