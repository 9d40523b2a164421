package minga.program;

import java.time.Clock;
import minga.account.JpaKeptForms;
import minga.account.JpaPasskeyChallenges;
import minga.account.JpaPendingSignIns;
import minga.account.JpaRecentSignIns;
import minga.account.JpaSecondFactors;
import minga.account.KeptForms;
import minga.account.PendingSignIns;
import minga.account.RecentSignIns;
import minga.account.SecondFactorListener;
import minga.account.SecondFactorSecurityLog;
import minga.account.SecondFactors;
import minga.account.SecretBox;
import minga.account.SecretKeyFile;
import minga.account.passkey.PasskeyCeremonies;
import minga.membership.SecondFactorMails;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;

/** Factory and holder of the services around the second factor of sign-in. */
record SecondFactorServices(SecondFactors factors, PasskeyCeremonies passkeys, PendingSignIns pending,
        RecentSignIns recent, KeptForms keptForms) {

    /**
     * Reads the key, or makes it at the first start.
     *
     * @throws CommandFailure where the key cannot be used, with what to do
     */
    static SecondFactorServices open(Settings settings, Transactions transactions, AccountServices membership,
            Notices notices, Clock clock) {
        SecretBox box = box(settings);
        SecondFactorListener letters = new SecondFactorMails(notices, membership.accounts(),
                settings.http().publicUrl(), clock);
        SecondFactorListener log = new SecondFactorSecurityLog(transactions, membership.log());
        SecondFactors factors = new JpaSecondFactors(transactions, membership.sessions(),
                settings.secondFactor().rule(), box, event -> {
                    letters.onEvent(event);
                    log.onEvent(event);
                }, clock, membership.hasher());
        return new SecondFactorServices(factors,
                new PasskeyCeremonies(settings.http().publicUrl(), factors,
                        new JpaPasskeyChallenges(transactions, box, clock), box, clock),
                new JpaPendingSignIns(transactions, clock),
                new JpaRecentSignIns(transactions, settings.secondFactor().recentSignIn(), clock),
                new JpaKeptForms(transactions, clock, settings.session()));
    }

    private static SecretBox box(Settings settings) {
        try {
            return new SecretBox(SecretKeyFile.loadKey(settings));
        } catch (IllegalStateException noKey) {
            throw new CommandFailure(noKey.getMessage());
        }
    }
}
