package minga.evidence;

/** What whoever publishes a file is asked about it: may it be recognized, and did those agree whom it shows. */
public enum ChecklistItem {
    FACES, RUN, CHILDREN, HEALTH, PROTECTION;

    /** How an item is answered. */
    public enum Answer {
        /** The file shows nothing of the kind. */
        ABSENT,
        /** It does, and those whom it shows agreed. */
        CONSENT
    }
}
