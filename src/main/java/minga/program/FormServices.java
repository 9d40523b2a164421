package minga.program;

import java.nio.file.Path;
import java.util.Map;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentExports;
import minga.commitment.CommitmentFormPageBuilder;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.CommitmentReports;
import minga.document.FieldText;
import minga.dossier.AcronymList;
import minga.dossier.DossierBooks;
import minga.dossier.DossierDesk;
import minga.dossier.DossierPageBuilder;
import minga.dossier.DossierStart;
import minga.dossier.Dossiers;
import minga.dossier.JpaDossiers;
import minga.evidence.personaldata.JpaFileTexts;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.form.FormViewBuilder;
import minga.search.PracticeDirectory;
import minga.seminar.RegistrationPageBuilder;
import minga.seminar.RoundTableDesk;
import minga.seminar.RoundTablePageBuilder;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDeskPageBuilder;
import minga.seminar.SeminarDirectory;
import minga.seminar.SeminarFormPageBuilder;
import minga.seminar.SeminarPageBuilder;
import minga.seminar.SeminarRegistrations;
import minga.submission.FileDisclosures;
import minga.submission.SectionDrafts;
import minga.submission.SubmissionNotifier;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;
import minga.submission.office.BulkForms;
import minga.submission.office.FormFiles;
import minga.web.Language;
import minga.web.RequestContext;

/** Factory of the services that write records through forms, for the open portal. */
final class FormServices {

    private final Portal portal;
    private final CodeLists lists;
    private final PracticeDirectory directory;

    FormServices(Portal portal) {
        this.portal = portal;
        this.directory = new PracticeDirectory(portal.practices(), portal.index());
        this.lists = new CodeLists(portal.vocabularies(), portal.territory(),
                Map.of("practice", directory,
                        "seminar", SeminarDirectory.ofPublished(portal.seminars().seminars())));
    }

    Submissions submissions() {
        SubmissionNotifier notifier = new SubmissionNotifier(portal.changes(), portal.notices(), portal.accounts(),
                portal.territory(), portal.settings().http().publicUrl());
        return new Submissions(portal.transactions(), portal.practices(), notifier, portal.reviews(),
                new FormBinder(lists), portal.clock());
    }

    SectionDrafts sectionDrafts() {
        return new SectionDrafts(portal.secondFactor().keptForms(), new FormBinder(lists));
    }

    FormFiles formFiles() {
        return new FormFiles(submissions(), new FormBinder(lists), new FormViewBuilder(lists),
                portal.secondFactor().keptForms(), this::text);
    }

    BulkForms bulkForms() {
        return new BulkForms(portal.transactions(), portal.practices(), new FormBinder(lists),
                new FormViewBuilder(lists), portal.clock());
    }

    FileDisclosures fileDisclosures() {
        return new FileDisclosures(portal.transactions(), portal.evidence().attachments(),
                new JpaFileTexts(portal.transactions()), portal.changes(), portal.clock());
    }

    SubmissionPageBuilder submissionViews() {
        return new SubmissionPageBuilder(submissions(), portal.reviews(), portal.index(), portal.territory(),
                portal.vocabularies(), lists);
    }

    SeminarDesk seminarDesk() {
        return new SeminarDesk(portal.transactions(), portal.seminars().seminars(), new FormBinder(lists),
                portal.clock());
    }

    SeminarPageBuilder seminarViews() {
        return new SeminarPageBuilder(portal.seminars().seminars(), portal.practices(), portal.seminars().commitments(),
                commitmentViews(),
                this::text);
    }

    Dossiers dossiers() {
        return new JpaDossiers(portal.transactions(), portal.changes());
    }

    DossierBooks dossierBooks() {
        return new DossierBooks(portal.practices(),
                language -> FieldText.forReading(language, portal.vocabularies(), portal.territory()),
                portal.territory(), acronyms(),
                portal.settings().http().publicUrl().toString());
    }

    DossierDesk dossierDesk() {
        return new DossierDesk(portal.transactions(), dossiers(), new FormBinder(lists), directory,
                portal.practices(), RequestContext::random, portal.clock());
    }

    DossierPageBuilder dossierViews() {
        return new DossierPageBuilder(portal.practices(), new FormViewBuilder(lists), directory, dossierBooks());
    }

    DossierStart dossierStart() {
        return new DossierStart(portal.practices(), portal.index(), portal.seminars().seminars());
    }

    /** From the same folder as the rest of the content. */
    private AcronymList acronyms() {
        return AcronymList.read(portal.settings().content().or(() -> PackagedFolders.folder("minga-content"))
                .orElse(Path.of("content")).resolve("acronyms.txt"));
    }

    SeminarFormPageBuilder seminarForms() {
        return new SeminarFormPageBuilder(new FormViewBuilder(lists), portal.seminars().commitments());
    }

    SeminarDeskPageBuilder seminarDeskViews() {
        return new SeminarDeskPageBuilder(portal.seminars().commitments(), commitmentViews(), this::text,
                portal.clock());
    }

    SeminarRegistrations registrations() {
        return new SeminarRegistrations(portal.transactions(), portal.seminars().seminars(),
                portal.seminars().registrations(), portal.seminars().registrationMails(), portal.mail().quota(),
                new FormBinder(lists), portal.clock());
    }

    RegistrationPageBuilder registrationViews() {
        return new RegistrationPageBuilder(new FormViewBuilder(lists),
                portal.settings().limits().mails().registrations(), this::text,
                portal.settings().http().publicUrl());
    }

    RoundTableDesk roundTableDesk() {
        return new RoundTableDesk(portal.transactions(), portal.seminars().roundTables(), new FormBinder(lists),
                portal.clock());
    }

    RoundTablePageBuilder roundTableViews() {
        return new RoundTablePageBuilder(portal.seminars().seminars(), new FormViewBuilder(lists), this::text,
                portal.clock());
    }

    CommitmentDesk commitmentDesk() {
        return new CommitmentDesk(portal.transactions(), portal.seminars().commitments(), new FormBinder(lists),
                portal.clock());
    }

    CommitmentReports commitmentReports() {
        return new CommitmentReports(portal.transactions(), portal.seminars().commitments(),
                portal.seminars().keys(), commitmentDesk(), portal.clock());
    }

    CommitmentPageBuilder commitmentViews() {
        return new CommitmentPageBuilder(portal.seminars().commitments(), portal.practices(),
                SeminarDirectory.ofPublic(portal.seminars().seminars()), portal.vocabularies(), this::text,
                portal.clock());
    }

    CommitmentFormPageBuilder commitmentForms() {
        return new CommitmentFormPageBuilder(new FormViewBuilder(lists), commitmentViews());
    }

    CommitmentExports commitmentExports() {
        return new CommitmentExports(portal.seminars().commitments(),
                SeminarDirectory.ofPublic(portal.seminars().seminars()), this::text,
                portal.settings().http().publicUrl(), portal.clock());
    }

    private FieldText text(Language language) {
        return FieldText.forReading(language, portal.vocabularies(), portal.territory());
    }
}
