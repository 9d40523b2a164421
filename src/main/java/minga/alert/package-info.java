/**
 * Notices of what is new in a search, by mail: asked for with an address, confirmed from it, sent daily or weekly.
 *
 * <p>Others may rely on this: nobody gets a mail who did not confirm it from that address (or signed in with it), what
 * is new is told once and only where it answers the very search of the page, each mail says why and is left with one
 * click, and whoever leaves is forgotten. To an address that nobody confirmed goes one mail at a time, within the mail
 * quota.
 *
 * <p>Open {@link minga.alert.SearchAlert} first, then {@link minga.alert.AlertDigestJob};
 * {@link minga.alert.AlertResource} is the door.
 */
package minga.alert;
