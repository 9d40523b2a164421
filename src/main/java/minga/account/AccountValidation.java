package minga.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;

/** Validation of the name, mail address and roles of an account. */
public final class AccountValidation {

    private static final int LONGEST_NAME = 160;

    private AccountValidation() {}

    static List<Fault> nameFaults(String name) {
        if (Text.orNull(name) == null) {
            return List.of(Fault.at("name", "account.name.none"));
        }
        return name.length() > LONGEST_NAME ? List.of(Fault.at("name", "fault.tooLong", LONGEST_NAME, name.length()))
                : List.of();
    }

    static List<Fault> roleFaults(Collection<Role> roles, String municipality) {
        List<Fault> faults = new ArrayList<>();
        if (roles.isEmpty()) {
            faults.add(Fault.at("roles", "account.roles.none"));
        }
        if (roles.contains(Role.MEMBER) && municipality == null) {
            faults.add(Fault.at("municipality", "account.municipality.none"));
        }
        return faults;
    }

    /** Words to look for in names and mails, which are compared in lower case. */
    static String toLowerCase(String mail) {
        return Text.orEmpty(mail).toLowerCase(Locale.ROOT);
    }

    static void throwIfInvalid(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
