package minga.review;

/** The outcomes of a review. */
enum Verdict {
    /** Devuelta con observaciones. */
    RETURNED,
    /** Aceptada. */
    ACCEPTED,
    /** Rechazada, with a reason. */
    DECLINED
}
