package minga.seminar;

import java.net.URI;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Writes the mails of registrations: to confirm, a place that became free, a reminder, a cancelled seminar. */
public final class RegistrationMails {

    private final Notices notices;
    private final String home;

    /** @param portal the public address that links in mails begin with */
    public RegistrationMails(Notices notices, URI portal) {
        this.notices = notices;
        this.home = portal.toString();
    }

    void askToConfirm(Seminar seminar, Registration one) {
        write("confirm", seminar, one);
    }

    /** The work of a mail to confirm, without one. */
    void simulate(Seminar seminar, Registration one) {
        notices.simulateWrite(subject("confirm", seminar, one), body("confirm", seminar, one));
    }

    void tellPlace(Seminar seminar, Registration one) {
        write("place", seminar, one);
    }

    void remind(Seminar seminar, Registration one) {
        write("reminder", seminar, one);
    }

    void tellCancelled(Seminar seminar, Registration one) {
        write("cancelled", seminar, one);
    }

    void tellCertificate(Seminar seminar, Registration one) {
        write("certificate", seminar, one);
    }

    private void write(String key, Seminar seminar, Registration one) {
        notices.write(one.mail(), subject(key, seminar, one), body(key, seminar, one));
    }

    private static String subject(String key, Seminar seminar, Registration one) {
        return Messages.text(language(one), "registration.mail." + key + ".subject", title(seminar));
    }

    private String body(String key, Seminar seminar, Registration one) {
        Language language = language(one);
        String when = seminar.startsAt() == null ? Messages.text(language, "seminar.undated")
                : Formats.moment(language, seminar.startsAt());
        String link = home + "/inscripcion/" + one.handle();
        return Messages.text(language, "registration.mail." + key, title(seminar), when, link,
                home + "/seminarios/" + seminar.slug());
    }

    private static String title(Seminar seminar) {
        return MailTextSanitizer.sanitizeLine(seminar.title());
    }

    private static Language language(Registration one) {
        return Language.of(one.language()).orElse(Language.ES);
    }
}
