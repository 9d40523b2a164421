package minga.evidence;

import java.util.List;

/** What a finding in the text of a file may be, and how it can be answered before the file is published. */
public enum PersonalDataKind {
    /** A RUN, its check digit verified. */
    RUN,
    /** A telephone number. */
    PHONE,
    /** A mail address. */
    MAIL,
    /** The number of a passport, or the lines of one for machines. */
    PASSPORT,
    /** The file, or pages of it, could not be read by the portal: somebody must. */
    UNREAD,
    /** More findings than anybody answers one by one: such a file is not published. */
    TOO_MANY;

    /** The answers that clear it; none for what cannot be cleared. */
    public List<Answer> answers() {
        return switch (this) {
            case RUN, PASSPORT -> List.of(Answer.CONSENT, Answer.NOT_PERSONAL);
            case PHONE, MAIL -> List.of(Answer.INSTITUTIONAL, Answer.CONSENT, Answer.NOT_PERSONAL);
            case UNREAD -> List.of(Answer.LOOKED_THROUGH);
            case TOO_MANY -> List.of();
        };
    }

    /** How a finding is answered. */
    public enum Answer {
        /** It is that of an office or of somebody in office. */
        INSTITUTIONAL,
        /** The person agreed that it is published. */
        CONSENT,
        /** It only looks like it. */
        NOT_PERSONAL,
        /** Whoever answers read it whole and found nothing. */
        LOOKED_THROUGH
    }
}
