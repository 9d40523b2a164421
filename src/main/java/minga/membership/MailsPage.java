package minga.membership;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/** Mails that wait, were given up, or went out last. */
public record MailsPage(List<Row> waiting, List<Row> dead, List<Row> sent) implements Page {

    /** One mail in a list; the text is not shown, it may carry a key. */
    public record Row(long id, String recipient, String subject, Instant created, Instant due, int attempts, String error) {}
}
