package minga.membership;

import minga.web.Page;

/** Page that asks for confirmation before the second factor of an account is removed, and says what that means. */
public record SecondFactorResetPage(long id, String name, String mail, boolean any) implements Page {}
