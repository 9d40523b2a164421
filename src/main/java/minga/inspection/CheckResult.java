package minga.inspection;

/** Result of one check of a link or file. */
enum CheckResult {
    /** It is there. */
    FOUND,
    /** Who should have it says that it is not there: 404 and 410, or a file that is missing or altered. */
    GONE,
    /** Nobody answered, or only to say that they are ill: no reason yet to think that it is gone. */
    NO_ANSWER,
    /** It is not ours to ask: an address inside somebody's network, or of another kind than the web. */
    NOT_ALLOWED,
    /** Nobody at all answered: it is the portal that has no way out. */
    OFFLINE
}
