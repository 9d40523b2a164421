package minga.membership;

import java.util.List;
import java.util.Set;
import minga.web.Page;
import minga.web.Paging;

/** Page that lists the accounts by name. */
public record AccountsPage(String words, long total, List<Row> rows, Paging paging, String done) implements Page {

    /** One account in the list. */
    public record Row(long id, String name, String mail, Set<String> roles, String municipality, boolean disabled) {}
}
