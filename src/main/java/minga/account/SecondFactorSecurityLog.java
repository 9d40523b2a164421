package minga.account;

import java.util.List;
import minga.platform.Transactions;

/** Records events of second factors in the security log, once they are committed. */
public final class SecondFactorSecurityLog implements SecondFactorListener {

    private final Transactions transactions;
    private final SecurityLog log;

    public SecondFactorSecurityLog(Transactions transactions, SecurityLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public void onEvent(SecondFactorEvent event) {
        SecurityEvent noted = new SecurityEvent(type(event.kind()), event.accountId(), 0, "", List.of(event.kind()));
        transactions.afterCommit(() -> log.write(noted));
    }

    private static SecurityEventType type(SecondFactorEvent.Kind kind) {
        return switch (kind) {
            case APP_ADDED, PASSKEY_ADDED, CODES_RENEWED -> SecurityEventType.SECOND_FACTOR_ADDED;
            case APP_REMOVED, PASSKEY_REMOVED, RESET -> SecurityEventType.SECOND_FACTOR_REMOVED;
            case RECOVERY_CODE_USED, PASSED -> SecurityEventType.SECOND_FACTOR_USED;
            case TOO_MANY_TRIES, FAILED -> SecurityEventType.SECOND_FACTOR_REFUSED;
        };
    }
}
