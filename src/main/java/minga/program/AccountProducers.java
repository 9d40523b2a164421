package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import minga.account.Accounts;
import minga.account.Invitations;
import minga.account.JpaMailChanges;
import minga.account.KeptForms;
import minga.account.PendingSignIns;
import minga.account.PersonalData;
import minga.account.RecentSignIns;
import minga.account.SecondFactors;
import minga.account.SecurityLog;
import minga.account.Sessions;
import minga.account.passkey.PasskeyCeremonies;

/** CDI producers for the services of accounts, sessions and second factors of the open {@link Portal}. */
@ApplicationScoped
public class AccountProducers {

    private PortalProducers producers;

    protected AccountProducers() {
        // for the proxies of the container
    }

    @Inject
    AccountProducers(PortalProducers producers) {
        this.producers = producers;
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return producers.portal().membership().sessions();
    }

    @Produces
    @Singleton
    SecurityLog securityLog() {
        return producers.portal().securityLog();
    }

    @Produces
    @Singleton
    Accounts accounts() {
        return producers.portal().accounts();
    }

    @Produces
    @Singleton
    Invitations invitations() {
        return producers.portal().invitations();
    }

    @Produces
    @Singleton
    SecondFactors secondFactors() {
        return producers.portal().secondFactor().factors();
    }

    @Produces
    @Singleton
    PasskeyCeremonies passkeys() {
        return producers.portal().secondFactor().passkeys();
    }

    @Produces
    @Singleton
    PendingSignIns pendingSignIns() {
        return producers.portal().secondFactor().pending();
    }

    @Produces
    @Singleton
    RecentSignIns recentSignIns() {
        return producers.portal().secondFactor().recent();
    }

    @Produces
    @Singleton
    KeptForms keptForms() {
        return producers.portal().secondFactor().keptForms();
    }

    @Produces
    @Singleton
    PersonalData personalData() {
        return producers.portal().membership().personalData();
    }

    @Produces
    @Singleton
    JpaMailChanges mailChanges() {
        return producers.portal().membership().mailChanges();
    }
}
