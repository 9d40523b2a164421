package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentExports;
import minga.commitment.CommitmentFormPageBuilder;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.CommitmentReports;
import minga.document.ExportFormats;
import minga.dossier.DossierBooks;
import minga.dossier.DossierDesk;
import minga.dossier.DossierPageBuilder;
import minga.dossier.DossierReaders;
import minga.dossier.DossierStart;
import minga.dossier.DossierView;
import minga.dossier.Dossiers;
import minga.seminar.RegistrationPageBuilder;
import minga.seminar.RoundTableDesk;
import minga.seminar.RoundTablePageBuilder;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDeskPageBuilder;
import minga.seminar.SeminarFormPageBuilder;
import minga.seminar.SeminarPageBuilder;
import minga.seminar.SeminarRegistrations;
import minga.submission.FileDisclosures;
import minga.submission.SectionDrafts;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;
import minga.submission.office.BulkForms;
import minga.submission.office.FormFiles;

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
    FormFiles formFiles(FormServices forms) {
        return forms.formFiles();
    }

    @Produces
    @Singleton
    BulkForms bulkForms(FormServices forms) {
        return forms.bulkForms();
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

    @Produces
    @Singleton
    Dossiers dossiers(FormServices forms) {
        return forms.dossiers();
    }

    @Produces
    @Singleton
    DossierBooks dossierBooks(FormServices forms) {
        return forms.dossierBooks();
    }

    @Produces
    @Singleton
    DossierDesk dossierDesk(FormServices forms) {
        return forms.dossierDesk();
    }

    @Produces
    @Singleton
    DossierPageBuilder dossierViews(FormServices forms) {
        return forms.dossierViews();
    }

    @Produces
    @Singleton
    DossierStart dossierStart(FormServices forms) {
        return forms.dossierStart();
    }

    @Produces
    @Singleton
    DossierReaders dossierReaders(Dossiers dossiers) {
        return new DossierReaders(dossiers);
    }

    @Produces
    @Singleton
    DossierView dossierView(DossierBooks books, ExportFormats formats) {
        return new DossierView(books, formats);
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

    @Produces
    @Singleton
    SeminarRegistrations registrations(FormServices forms) {
        return forms.registrations();
    }

    @Produces
    @Singleton
    RegistrationPageBuilder registrationViews(FormServices forms) {
        return forms.registrationViews();
    }
}
