package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarPageBuilder;
import minga.submission.SectionDrafts;
import minga.submission.FileDisclosures;
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
    SectionDrafts sectionDrafts(FormServices forms) {
        return forms.sectionDrafts();
    }

    @Produces
    @Singleton
    FileDisclosures fileDisclosures(FormServices forms) {
        return forms.fileDisclosures();
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
}
