package minga.membership;

import minga.web.Page;

/** Asks whether the second factor of an account is really to be taken away, and says what that means. */
public record SecondFactorResetPage(long id, String name, String mail, boolean any) implements Page {}
