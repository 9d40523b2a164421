package minga.alert;

import java.util.List;
import minga.web.Page;

/** The searches of which somebody with an account hears. */
public record AlertListPage(String mail, List<SearchAlert> alerts) implements Page {
}
