package minga.notice;

/**
 * Why a mail could not be delivered, as a kind with words and advice in every language ({@code notice.fault.<name>}).
 */
public enum MailFault {
    /** It is no address, or one that the server cannot read. */
    ADDRESS,
    /** The server knows nobody of that name, or keeps the mailbox closed. */
    MAILBOX_UNKNOWN,
    MAILBOX_FULL,
    /** Nobody answers at the host and port of the settings, or the connection broke off. */
    UNREACHABLE,
    /** No encrypted connection came about. */
    TLS,
    /** Account or password of the mail server are wrong or missing. */
    AUTHENTICATION,
    /** The server does not take mails from our sender address. */
    SENDER,
    /** Refused by a rule of the server: taken for unwanted, or not ours to relay. */
    REFUSED,
    TOO_BIG,
    /** The server asks to come again later. */
    TEMPORARY,
    /** The folder for mails cannot be written. */
    FOLDER,
    OTHER
}
