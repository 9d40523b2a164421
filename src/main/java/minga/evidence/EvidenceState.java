package minga.evidence;

/** How far a claim is proven, weakest first. Computed from what is there, never typed. */
public enum EvidenceState {
    /** Said in words only. */
    DECLARED,
    /** A file or link is there. */
    ATTACHED,
    /** The link answered, or the file's hash was verified. */
    CHECKED,
    /** A reviewer saw it. */
    VERIFIED;

    /** How many of the four steps are reached, 1 to 4. */
    public int steps() {
        return ordinal() + 1;
    }
}
