package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarFormPageBuilder;
import minga.seminar.SeminarPageBuilder;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;

/** CDI producers of the services that write records through forms. */
@ApplicationScoped
public class FormProducers {

    @Produces
    @Singleton
    Submissions submissions(FormServices forms) {
        return forms.submissions();
    }

    @Produces
    @Singleton
    SubmissionPageBuilder submissionViews(FormServices forms) {
        return forms.submissionViews();
    }

    @Produces
    @Singleton
    SeminarDesk seminarDesk(FormServices forms) {
        return forms.seminarDesk();
    }

    @Produces
    @Singleton
    SeminarPageBuilder seminarViews(FormServices forms) {
        return forms.seminarViews();
    }

    @Produces
    @Singleton
    SeminarFormPageBuilder seminarForms(FormServices forms) {
        return forms.seminarForms();
    }
}
