package minga.template;

/** The kinds of fields, by type of value and form control. */
public enum FieldKind {
    /** One line of words. */
    LINE,
    /** Some paragraphs. */
    TEXT,
    /** A mail address. */
    MAIL,
    /** An address that begins with http:// or https://. */
    LINK,
    /** A year, four digits. */
    YEAR,
    /** A whole number, 0 or more. */
    NUMBER,
    /** Chilean pesos, whole, 0 or more. */
    MONEY,
    /** A day. */
    DATE,
    /** Yes, no, or not informed. */
    FLAG,
    /** One word of a vocabulary. */
    CHOICE,
    /** Words of a vocabulary. */
    CHOICES,
    /** Municipalities by code. */
    MUNICIPALITIES,
    /** Free words, one a line. */
    WORDS,
    /** Records with a template of their own. */
    ROWS,
    /** A row of another list of the same record, by its place. */
    REFERENCE,
    /** Rows of another list of the same record, by their places. */
    REFERENCES;

    /** True where the field holds several values. */
    public boolean isMultiple() {
        return this == CHOICES || this == MUNICIPALITIES || this == WORDS || this == REFERENCES;
    }
}
