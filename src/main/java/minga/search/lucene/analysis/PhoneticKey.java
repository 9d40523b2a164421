package minga.search.lucene.analysis;

/**
 * Phonetic key of a Spanish word as pronounced in Chile, like Soundex: "mediasion" and "mediación" have the same. The
 * letters b and v, s, c and z, ll and y, g and j are alike, h is silent, double letters count once.
 */
public final class PhoneticKey {

    private PhoneticKey() {
    }

    /** The key of a word without accents. */
    public static String of(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char heard = heard(word, i);
            if (heard != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    private static char heard(String word, int at) {
        char letter = word.charAt(at);
        char after = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        boolean soft = after == 'e' || after == 'i';
        return switch (letter) {
            case 'v', 'w' -> 'b';
            case 'z' -> 's';
            case 'c' -> after == 'h' ? 'x' : soft ? 's' : 'k';
            case 'q' -> 'k';
            case 'g' -> soft ? 'j' : 'g';
            case 'h' -> 0;
            case 'l' -> after == 'l' ? 'y' : precededByTheSame(word, at) ? 0 : 'l';
            case 'u' -> soft && at > 0 && (word.charAt(at - 1) == 'q' || word.charAt(at - 1) == 'g') ? 0 : 'u';
            case 'n', 'm' -> after == 'b' || after == 'v' || after == 'p' ? 'm' : letter;
            default -> letter;
        };
    }

    private static boolean precededByTheSame(String word, int at) {
        return at > 0 && word.charAt(at - 1) == word.charAt(at);
    }
}
