package minga.membership;

import java.util.List;
import minga.web.Page;

/**
 * Recovery codes, shown once.
 *
 * @param next the page to go on to
 */
public record RecoveryCodesPage(List<String> codes, String next) implements Page {}
