package minga.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minga.platform.Fault;
import minga.platform.Text;

/**
 * What a good password is: long enough, none of the commonest, and not the person's own name. There is no rule about
 * capitals or signs, because it makes people write {@code Contraseña1!} (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a new password of that person, if anything. */
    static Optional<Fault> fault(String path, String password, String mail, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.at(path, "account.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Fault.at(path, "fault.tooLong", LONGEST, length));
        }
        return easy(password) || own(password, mail, name) ? Optional.of(Fault.at(path, "account.password.easy")) : Optional.empty();
    }

    private static boolean easy(String password) {
        String low = password.toLowerCase(Locale.ROOT);
        String core = core(password);
        return COMMON.contains(low) || COMMON.contains(core) || COMMON.contains(unrepeated(core)) || core.isEmpty()
                || low.chars().distinct().count() < FEWEST_SIGNS;
    }

    private static boolean own(String password, String mail, String name) {
        String core = core(password);
        return core.equals(core(mail)) || core.equals(core(mail.replaceAll("@.*", ""))) || core.equals(core(name))
                || password.equalsIgnoreCase(mail);
    }

    /** The letters that are left when accents, figures written for letters, digits and signs are taken away. */
    private static String core(String words) {
        String letters = Text.folded(words.replace('@', 'a').replace('$', 's')).replaceAll("^[^\\p{L}]+|(?<![^\\p{L}])[^\\p{L}]+$", "")
                .replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('7', 't');
        return letters.replaceAll("[^\\p{L}]", "");
    }

    private static String unrepeated(String core) {
        for (int length = 1; length <= core.length() / 2; length++) {
            if (core.length() % length == 0 && core.regionMatches(0, core, length, core.length() - length)) {
                return core.substring(0, length);
            }
        }
        return core;
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
