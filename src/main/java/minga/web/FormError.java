package minga.web;

import java.util.List;
import minga.platform.Fault;

/**
 * Validation error as the page shows it, in the summary and at the field alike, in the visitor's language.
 *
 * @param anchor the id of the control
 * @param text what to do, in the visitor's language
 */
public record FormError(String anchor, String text) {

    /** The faults in that language; the id of a control is its parameter with dots for hyphens. */
    public static List<FormError> of(List<Fault> faults, Language language) {
        return faults.stream().map(fault -> new FormError(controlOf(fault.path()),
                Messages.text(language, fault.key(), fault.args().toArray()))).toList();
    }

    /**
     * The id of the control of a parameter: {@code indicators.0.text} becomes {@code indicators-0-text}. Not named like
     * the component: a page that asks for {@code anchor} would be given this method.
     */
    public static String controlOf(String parameter) {
        return parameter.replace('.', '-');
    }

    /** The words for that parameter, or empty. */
    public static String at(List<FormError> errors, String parameter) {
        return errors.stream().filter(error -> error.anchor().equals(controlOf(parameter))).map(FormError::text)
                .findFirst().orElse("");
    }
}
