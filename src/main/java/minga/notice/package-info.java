/**
 * Mails that the portal sends. In the municipality, the outgoing post.
 *
 * <p>Promise: a mail is written down together with what it tells of, and goes out once, later if need be; no mail
 * server holds up anybody's work. Words of people stand in it only through {@link minga.notice.MailTextSanitizer}, and
 * what strangers can have sent is bounded by {@link minga.notice.MailQuota}.
 *
 * <p>Open first: {@link minga.notice.Notices}.
 */
package minga.notice;
