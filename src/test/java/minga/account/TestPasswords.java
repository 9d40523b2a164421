package minga.account;

/**
 * Password hashing at a cost that lets a test make hundreds of accounts; the real cost is tested in
 * {@code PasswordRulesTest}.
 */
public final class TestPasswords {

    /** 64 KiB, one pass. */
    public static final PasswordHasher HASHER = new PasswordHasher("m=64,t=1,p=1");

    private TestPasswords() {}
}
