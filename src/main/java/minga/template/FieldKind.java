package minga.template;

import static minga.template.KindRule.list;
import static minga.template.KindRule.one;

import minga.platform.MailAddress;
import minga.platform.WebLink;
import minga.template.KindRule.Codes;
import minga.template.KindRule.Control;
import minga.template.KindRule.Json;

/**
 * The kinds of fields, by type of value and form control. Each kind is declared here once, by its {@link KindRule}: the
 * control that the form draws, how typed text is read, what limits it, and its type in JSON.
 */
public enum FieldKind {
    /** One line of words. */
    LINE(one(Control.LINE).reading((field, text) -> text.replace('\n', ' ')).limit(KindRule::length)),
    /** Some paragraphs. */
    TEXT(one(Control.TEXT).limit(KindRule::length)),
    /** Paragraphs in Markdown (CommonMark): lists, emphasis, links; raw HTML in it is shown as text. */
    MARKDOWN(one(Control.TEXT).limit(KindRule::length)),
    /** A mail address. */
    MAIL(one(Control.MAIL).limit((field, value) -> MailAddress.fault((String) value, false).orElse(null))),
    /** An address that begins with http:// or https://. */
    LINK(one(Control.LINK)
            .limit((field, value) -> WebLink.of((String) value).isPresent() && KindRule.length(field, value) == null
                    ? null : "fault.link")),
    /** A year, four digits. */
    YEAR(one(Control.SHORT).json(Json.NUMBER).reading((field, text) -> Integer.valueOf(text)).limit(KindRule::year)),
    /** A whole number, 0 or more. */
    NUMBER(one(Control.SHORT).json(Json.NUMBER).reading(KindRule::number).limit(KindRule::amount)),
    /** A whole number from 0 to 100. */
    PERCENT(one(Control.SHORT).json(Json.NUMBER).reading(KindRule::percentage).limit(KindRule::percent)),
    /** Chilean pesos, whole, 0 or more. */
    MONEY(one(Control.SHORT).json(Json.NUMBER).reading(KindRule::number).limit(KindRule::amount)),
    /** A day. */
    DATE(one(Control.DATE).reading((field, text) -> DateText.day(text)).limit(KindRule::date)),
    /** A day and an hour in a time zone, as a ZonedDateTime; America/Santiago where no zone is named. */
    MOMENT(one(Control.MOMENT).joined().reading((field, text) -> DateText.moment(text)).limit(KindRule::moment)),
    /** Yes, no, or not informed. */
    FLAG(one(Control.FLAG).json(Json.BOOLEAN).reading(KindRule::flag)),
    /** One word of a vocabulary. */
    CHOICE(one(Control.SELECT).codes(Codes.VOCABULARY)),
    /** Words of a vocabulary. */
    CHOICES(list(Control.CHECKS).codes(Codes.VOCABULARY).limit(KindRule::count)),
    /** Municipalities by code. */
    MUNICIPALITIES(list(Control.SELECTS).codes(Codes.MUNICIPALITY).limit(KindRule::count)),
    /** Free words, one a line. */
    WORDS(list(Control.LINES).splitting(KindRule::lines).limit(KindRule::words)),
    /** Another record, by its code. */
    RECORD(one(Control.RECORDS).codes(Codes.RECORD).limit(KindRule::length)),
    /** Other records by their codes, in the order in which they were put. */
    RECORDS(list(Control.RECORDS).codes(Codes.RECORD).limit(KindRule::words)),
    /** Records with a template of their own. */
    ROWS(one(Control.ROWS)),
    /** A row of another list of the same record, by its place. */
    REFERENCE(one(Control.SELECT).json(Json.NUMBER).codes(Codes.ROW)),
    /** Rows of another list of the same record, by their places. */
    REFERENCES(list(Control.CHECKS).json(Json.NUMBER).codes(Codes.ROW).limit(KindRule::count));

    @SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
    private final KindRule rule;

    FieldKind(KindRule rule) {
        this.rule = rule;
    }

    KindRule rule() {
        return rule;
    }

    /** True where the field holds several values. */
    public boolean isMultiple() {
        return rule.isMultiple();
    }

    /** What the form draws to write it. */
    public Control control() {
        return rule.control();
    }

    /** Where its values are codes of a list, which list; {@link Codes#NONE} where they are no codes. */
    public Codes codes() {
        return rule.codes();
    }
}
