package minga.review;

import java.util.List;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page that asks for confirmation before a decision that others will see: publish, decline, withdraw.
 *
 * @param what {@code publish}, {@code decline}, {@code withdraw}
 * @param action where the form goes
 * @param back where to go back to
 * @param seen the revision that the person had before the eyes
 * @param reason the reason as typed; null where none is asked
 */
public record DecisionPage(String what, String action, String back, String name, String code, String place, long seen,
        String reason, List<FormError> errors, int status) implements Page {

    static DecisionPage of(String what, String step, PracticeVersion version, Territory territory, String reason,
            List<FormError> errors, int status) {
        String address = "/evaluaciones/" + version.id();
        return new DecisionPage(what, address + step, address, name(version), version.practice().code(),
                place(version.practice(), territory), version.revision(), reason, errors, status);
    }

    /** About a practice that is public. */
    static DecisionPage ofPublic(Practice practice, Territory territory, String reason, List<FormError> errors,
            int status) {
        String address = "/practicas/" + practice.slug();
        return new DecisionPage("withdraw", address + "/retirar", address, name(practice.published().orElseThrow()),
                practice.code(),
                place(practice, territory), 0, reason, errors, status);
    }

    private static String place(Practice practice, Territory territory) {
        return territory.municipality(practice.municipality()).map(Municipality::name).orElse(practice.municipality());
    }

    private static String name(PracticeVersion version) {
        String name = version.identification().name();
        return name == null ? version.practice().code() : name;
    }
}
