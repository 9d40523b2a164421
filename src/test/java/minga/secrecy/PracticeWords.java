package minga.secrecy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of a practice as an independent record: which exist, and which of them are public. */
final class PracticeWords {

    private static final String LETTERS = "bcdfghjlmnprstv";
    private static final String VOWELS = "aeiou";
    private static long born;

    final long id;
    final String code;
    private final Set<String> everWritten = new HashSet<>();
    private final List<Set<String>> versions = new ArrayList<>(List.of(Set.of()));
    private final List<Set<String>> published = new ArrayList<>();
    private boolean withdrawn;

    PracticeWords(long id, String code) {
        this.id = id;
        this.code = code;
    }

    /** A word that nobody has written before, and that no stemming makes into another. */
    static synchronized String freshWord() {
        StringBuilder word = new StringBuilder("zq");
        for (long rest = ++born; rest > 0; rest /= 75) {
            word.append(LETTERS.charAt((int) (rest % 15))).append(VOWELS.charAt((int) (rest / 15 % 5)));
        }
        return word.append('k').toString();
    }

    void wrote(Set<String> words, String membersOnly) {
        everWritten.addAll(words);
        everWritten.add(membersOnly);
        versions.set(versions.size() - 1, words);
    }

    void revised() {
        versions.add(versions.get(versions.size() - 1));
    }

    void becamePublic() {
        published.add(versions.get(versions.size() - 1));
    }

    void wasWithdrawn() {
        withdrawn = true;
    }

    /** The words of the version that the public reads now. */
    Set<String> found() {
        return withdrawn || published.isEmpty() ? Set.of() : published.get(published.size() - 1);
    }

    /** The words that the public can read nowhere: older public versions keep their addresses, until a withdrawal. */
    Set<String> hidden() {
        Set<String> hidden = new HashSet<>(everWritten);
        if (!withdrawn) {
            published.forEach(hidden::removeAll);
        }
        return hidden;
    }

    boolean isPublic() {
        return !found().isEmpty();
    }
}
