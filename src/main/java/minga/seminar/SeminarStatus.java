package minga.seminar;

/** Whether the public sees a seminar. */
public enum SeminarStatus {
    /** Being written; only curators see it. */
    DRAFT,
    /** On the public pages. */
    PUBLISHED
}
