package minga.commitment;

/** Whether the public sees a commitment. */
public enum CommitmentStatus {
    /** Being written; only curators see it. */
    DRAFT,
    /** On the public pages. */
    PUBLISHED
}
