package minga.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;

/** What must hold for the name, the mail and the roles of a person. */
public final class Persons {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_MAIL = 190;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:\\p{Cntrl}]{1,64}@[^\\s@<>\"(),;:\\p{Cntrl}]{1,120}\\.[A-Za-z]{2,24}");

    private Persons() {}

    /** Whether it has the form of one mail address, at most 190 characters. */
    public static boolean isMail(String mail) {
        return mail.length() <= LONGEST_MAIL && MAIL.matcher(mail).matches();
    }

    static List<Fault> nameFaults(String name) {
        if (Text.orNull(name) == null) {
            return List.of(Fault.at("name", "account.name.none"));
        }
        return name.length() > LONGEST_NAME ? List.of(Fault.at("name", "fault.tooLong", LONGEST_NAME, name.length())) : List.of();
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

    /** A mail as it stands in the database. */
    static String lower(String mail) {
        return Text.orEmpty(mail).toLowerCase(Locale.ROOT);
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
