package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentExports;
import minga.commitment.CommitmentFormPageBuilder;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.CommitmentReports;
import minga.seminar.RoundTableDesk;
import minga.seminar.RoundTablePageBuilder;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDeskPageBuilder;
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

    @Produces
    @Singleton
    SeminarDeskPageBuilder seminarDeskViews(FormServices forms) {
        return forms.seminarDeskViews();
    }

    @Produces
    @Singleton
    CommitmentDesk commitmentDesk(FormServices forms) {
        return forms.commitmentDesk();
    }

    @Produces
    @Singleton
    CommitmentReports commitmentReports(FormServices forms) {
        return forms.commitmentReports();
    }

    @Produces
    @Singleton
    CommitmentPageBuilder commitmentViews(FormServices forms) {
        return forms.commitmentViews();
    }

    @Produces
    @Singleton
    CommitmentFormPageBuilder commitmentForms(FormServices forms) {
        return forms.commitmentForms();
    }

    @Produces
    @Singleton
    CommitmentExports commitmentExports(FormServices forms) {
        return forms.commitmentExports();
    }

    @Produces
    @Singleton
    RoundTableDesk roundTableDesk(FormServices forms) {
        return forms.roundTableDesk();
    }

    @Produces
    @Singleton
    RoundTablePageBuilder roundTableViews(FormServices forms) {
        return forms.roundTableViews();
    }
}
