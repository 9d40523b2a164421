package minga.alert;

import java.util.List;
import minga.web.Page;

/** Page that lists the saved searches of a signed-in person. */
public record AlertListPage(String mail, List<SearchAlert> alerts) implements Page {
}
