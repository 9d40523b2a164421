package minga.membership;

import java.util.List;
import minga.web.Page;

/**
 * Page that shows new recovery codes, once.
 *
 * @param next the page to go on to
 */
public record RecoveryCodesPage(List<String> codes, String next) implements Page {}
