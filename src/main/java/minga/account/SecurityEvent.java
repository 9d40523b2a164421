package minga.account;

import java.util.Collection;
import java.util.List;

/**
 * One event of the security log. There is no place in it for text: what it tells besides is named by constants of
 * enums, so that nothing that a person wrote or is called gets into the log.
 *
 * @param account who did it; 0 for who did not sign in
 * @param subject the account that it was done to; 0 where it concerns none, or none but {@code account}
 * @param address where the request came from, which the log keeps as a keyed hash only; empty where there was no
 * request
 * @param details constants that say more, such as roles or the purpose of a key
 */
public record SecurityEvent(SecurityEventType type, long account, long subject, String address, List<Enum<?>> details) {

    public SecurityEvent {
        details = List.copyOf(details);
    }

    /** Something that concerns nobody but who did it. */
    public static SecurityEvent of(SecurityEventType type, long account, String address, Enum<?>... details) {
        return new SecurityEvent(type, account, 0, address, List.of(details));
    }

    /** Something that was done to an account. */
    public static SecurityEvent onAccount(SecurityEventType type, long account, long subject, String address,
            Collection<? extends Enum<?>> details) {
        return new SecurityEvent(type, account, subject, address, List.copyOf(details));
    }
}
