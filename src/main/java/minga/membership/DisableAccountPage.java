package minga.membership;

import minga.web.Page;

/** Page that asks for confirmation before an account is disabled, and says what that means. */
public record DisableAccountPage(long id, String name, String mail, boolean disabled) implements Page {}
