package minga.program;

import java.nio.file.Path;
import java.util.Map;
import minga.document.FieldText;
import minga.evidence.personaldata.JpaFileTexts;
import minga.dossier.AcronymList;
import minga.dossier.DossierBooks;
import minga.dossier.DossierDesk;
import minga.dossier.DossierPageBuilder;
import minga.dossier.DossierStart;
import minga.dossier.Dossiers;
import minga.dossier.JpaDossiers;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.form.FormViewBuilder;
import minga.search.PracticeDirectory;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDirectory;
import minga.seminar.SeminarPageBuilder;
import minga.submission.SectionDrafts;
import minga.submission.FileDisclosures;
import minga.submission.SubmissionNotifier;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;
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
                        "seminar", new SeminarDirectory(portal.seminars())));
    }

    Submissions submissions() {
        SubmissionNotifier notifier = new SubmissionNotifier(portal.changes(), portal.notices(), portal.accounts(),
                portal.settings().http().publicUrl());
        return new Submissions(portal.transactions(), portal.practices(), notifier, portal.reviews(),
                new FormBinder(lists), portal.clock());
    }

    SectionDrafts sectionDrafts() {
        return new SectionDrafts(portal.secondFactor().keptForms(), new FormBinder(lists));
    }

    FileDisclosures fileDisclosures() {
        return new FileDisclosures(portal.transactions(), portal.attachments(),
                new JpaFileTexts(portal.transactions()), portal.changes(), portal.clock());
    }

    SubmissionPageBuilder submissionViews() {
        return new SubmissionPageBuilder(submissions(), portal.reviews(), portal.index(), portal.territory(),
                portal.vocabularies(), lists);
    }

    SeminarDesk seminarDesk() {
        return new SeminarDesk(portal.transactions(), portal.seminars(), new FormBinder(lists), portal.clock());
    }

    SeminarPageBuilder seminarViews() {
        return new SeminarPageBuilder(portal.seminars(), portal.practices(), new FormViewBuilder(lists),
                language -> FieldText.forReading(language, portal.vocabularies(), portal.territory()));
    }

    Dossiers dossiers() {
        return new JpaDossiers(portal.transactions(), portal.changes());
    }

    DossierBooks dossierBooks() {
        return new DossierBooks(portal.practices(),
                language -> FieldText.forReading(language, portal.vocabularies(), portal.territory()),
                portal.territory(), acronyms(),
                portal.settings().http().publicUrl().toString().replaceAll("(?<!/)/+$", ""));
    }

    DossierDesk dossierDesk() {
        return new DossierDesk(portal.transactions(), dossiers(), new FormBinder(lists), directory,
                portal.practices(), RequestContext::random, portal.clock());
    }

    DossierPageBuilder dossierViews() {
        return new DossierPageBuilder(portal.practices(), new FormViewBuilder(lists), directory, dossierBooks());
    }

    DossierStart dossierStart() {
        return new DossierStart(portal.practices(), portal.index(), portal.seminars());
    }

    /** From the same folder as the rest of the content. */
    private AcronymList acronyms() {
        return AcronymList.read(portal.settings().content().or(() -> PackagedFolders.folder("minga-content"))
                .orElse(Path.of("content")).resolve("acronyms.txt"));
    }
}
