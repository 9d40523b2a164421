package minga.membership;

import java.time.Instant;
import java.util.List;
import minga.notice.MailFault;
import minga.web.Page;

/** Page that lists mails of the outbox: waiting, given up, sent last. */
public record MailQueuePage(List<Row> waiting, List<Row> dead, List<Row> sent) implements Page {

    /**
     * One mail in a list; the text is not shown, it may carry a key.
     *
     * @param fault why it did not go the last time; null where it did, or was not tried
     * @param serverWords what the mail server said to that; empty where it said nothing
     */
    public record Row(long id, String recipient, String subject, Instant created, Instant due, int attempts,
            MailFault fault, String serverWords) {}
}
