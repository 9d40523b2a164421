package minga.change;

/** The kinds of change log entries. */
public enum ChangeKind {
    /** A version became the public one. */
    PUBLISHED,
    /** A practice left the public; its tombstone stays. */
    WITHDRAWN,
    /** Evidence behind a public practice was found, or is lost: how far it is proven may differ. */
    EVIDENCE,
    /** A ficha changed its state in the queue: sent, taken, returned, accepted, declined. */
    QUEUED,
    /** Vocabularies or territory were loaded anew: labels may differ. */
    VOCABULARY,
    /** A seminar or one of its conclusions changed. */
    SEMINAR,
    /** A commitment changed, or somebody reported on it. */
    COMMITMENT,
    /** A dossier was written, published, or shown to others. */
    DOSSIER
}
