package minga.review;

/** How a sitting ended. */
enum Verdict {
    /** Devuelta con observaciones. */
    RETURNED,
    /** Aceptada. */
    ACCEPTED,
    /** Rechazada, with a reason. */
    DECLINED
}
