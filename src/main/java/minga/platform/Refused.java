package minga.platform;

import java.util.List;

/**
 * Refusal because a rule, a missing permission or the state of the record forbids the action. Answered with status 403
 * or 409.
 */
public final class Refused extends Refusal {

    private final String messageKey;
    private final transient List<Object> args;

    /**
     * @param messageKey the message that says why, and what to do instead
     * @param args what the message names
     */
    public Refused(String messageKey, Object... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args;
    }
}
