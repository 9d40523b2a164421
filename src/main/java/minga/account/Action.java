package minga.account;

/** The actions that need permission; {@link AccessPolicy} says which roles may do them. */
public enum Action {
    /** Read what is public. */
    READ_PUBLIC,
    /** Sign in, use an invitation, ask for a new password. */
    SIGN_IN,
    /** Look after one's own account, sign out. */
    OWN_ACCOUNT,
    /** Set up, use and drop one's own second factor: also for a session that may do nothing else yet. */
    SECOND_FACTOR,
    /** See the desk of one's municipality and begin a ficha. */
    DRAFT,
    /** Write in a ficha of one's municipality, attach evidence, answer remarks. */
    EDIT_DRAFT,
    /** Send it for review. */
    SEND,
    /** See the queue and read what was sent. */
    REVIEW,
    /** Take, remark, return, accept, decline. */
    DECIDE,
    /** Make an accepted version public. */
    PUBLISH,
    /** Take a practice from the public. */
    WITHDRAW,
    /** Write seminars and commitments. */
    CURATE,
    /** Accounts, invitations, mail queue. */
    ADMINISTER
}
