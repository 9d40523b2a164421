package minga.submission;

import minga.practice.PracticeTemplate;
import minga.template.Section;
import minga.web.FormError;

/** Addresses of the controls, rows and lists of a ficha's form, by their paths. */
final class FieldAddress {

    private FieldAddress() {}

    /**
     * The page of the section in which the field stands, at its place. Paths of no section lead to the first one.
     *
     * @param path of a field, row or list, such as {@code indicators.0.means}
     */
    static String of(long practice, String path) {
        String field = path.split("\\.")[0];
        String section = PracticeTemplate.PRACTICE.sections().stream()
                .filter(one -> one.fields().stream().anyMatch(each -> each.key().equals(field)))
                .map(Section::key).findFirst().orElse("identification");
        return "/postulaciones/" + practice + "/" + section + "#" + FormError.controlOf(path);
    }
}
