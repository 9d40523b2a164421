package minga.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;

/**
 * Validation of a new password: long enough, not a common one, not the person's own name or mail. There is no rule
 * about capitals or signs, because it makes people write {@code Contraseña1!} (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRules() {}

    /** What is wrong with a new password of that person, if anything. */
    static Optional<Fault> findFault(String path, String password, String mail, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.at(path, "account.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Fault.at(path, "fault.tooLong", LONGEST, length));
        }
        List<String> own = new ArrayList<>(List.of("minga", name, mail, mail.replaceAll("@.*", "")));
        own.addAll(List.of(name.split("[^\\p{L}]+")));
        own.addAll(List.of(mail.split("[^\\p{L}]+")));
        return CommonPasswords.isGuessable(password, own) ? Optional.of(Fault.at(path, "account.password.easy"))
                : Optional.empty();
    }
}
