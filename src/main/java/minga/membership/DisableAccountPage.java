package minga.membership;

import minga.web.Page;

/** Asks whether an account is really to be disabled, and says what that means. */
public record DisableAccountPage(long id, String name, String mail, boolean disabled) implements Page {}
