package minga.account;

import java.util.List;
import minga.platform.Refused;
import minga.platform.Transactions;

/** Check that an enabled administrator remains when an account loses the role, is disabled or erased. */
final class JpaLastAdministratorCheck {

    private final Transactions transactions;
    private final Accounts accounts;

    JpaLastAdministratorCheck(Transactions transactions, Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /**
     * Takes the administrators' rows first: of two who disable each other at once, the second looks when the first is
     * done. Joins the transaction under way.
     *
     * @throws Refused where that account is the only administrator
     */
    void requireAnother(long leaving) {
        transactions.entities()
                .createQuery("update Account a set a.disabled = a.disabled where a.roles like :role")
                .setParameter("role", "%" + Role.ADMINISTRATOR + "%").executeUpdate();
        List<Account> administrators = accounts.findByRole(Role.ADMINISTRATOR, null);
        if (administrators.size() == 1 && administrators.getFirst().id() == leaving) {
            throw new Refused("account.lastAdministrator");
        }
    }
}
