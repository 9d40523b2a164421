package minga.account;

/** Tells the owner of an account by mail what happened to it; each call joins the transaction under way. */
public interface AccountNotifier {

    /** For a program without mail: nobody is told. */
    AccountNotifier NONE = new AccountNotifier() {
        @Override
        public void notifySignInSlowed(Account account) {
            // nobody is told
        }

        @Override
        public void notifyPasswordChanged(Account account) {
            // nobody is told
        }

        @Override
        public void notifyRolesChanged(Account account) {
            // nobody is told
        }
    };

    /** So many wrong passwords were tried that sign-in was slowed down; at most once a day. */
    void notifySignInSlowed(Account account);

    void notifyPasswordChanged(Account account);

    /** Its roles or its institution are others now. */
    void notifyRolesChanged(Account account);
}
