package minga.account;

/** What an account is for; one account may have several. */
public enum Role {
    /** Writes fichas for its municipality. */
    MEMBER,
    /** Reviews fichas of other municipalities. */
    REVIEWER,
    /** Curates seminars and commitments. */
    CURATOR,
    /** Invites, changes roles, disables. */
    ADMINISTRATOR
}
