package minga.program;

import java.util.Map;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentExports;
import minga.commitment.CommitmentFormPageBuilder;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.CommitmentReports;
import minga.document.FieldText;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.form.FormViewBuilder;
import minga.search.PracticeDirectory;
import minga.seminar.RoundTableDesk;
import minga.seminar.RoundTablePageBuilder;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDeskPageBuilder;
import minga.seminar.SeminarDirectory;
import minga.seminar.SeminarFormPageBuilder;
import minga.seminar.SeminarPageBuilder;
import minga.submission.SubmissionNotifier;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;
import minga.web.Language;

/** Factory of the services that write records through forms, for the open portal. */
final class FormServices {

    private final Portal portal;
    private final CodeLists lists;

    FormServices(Portal portal) {
        this.portal = portal;
        this.lists = new CodeLists(portal.vocabularies(), portal.territory(),
                Map.of("practice", new PracticeDirectory(portal.practices(), portal.index()),
                        "seminar", SeminarDirectory.ofPublished(portal.seminars().seminars())));
    }

    Submissions submissions() {
        SubmissionNotifier notifier = new SubmissionNotifier(portal.changes(), portal.notices(), portal.accounts(),
                portal.settings().http().publicUrl());
        return new Submissions(portal.transactions(), portal.practices(), notifier, portal.reviews(),
                new FormBinder(lists), portal.clock());
    }

    SubmissionPageBuilder submissionViews() {
        return new SubmissionPageBuilder(submissions(), portal.reviews(), portal.index(), portal.territory(),
                portal.vocabularies(), lists);
    }

    SeminarDesk seminarDesk() {
        return new SeminarDesk(portal.transactions(), portal.seminars().seminars(), new FormBinder(lists),
                portal.clock());
    }

    SeminarFormPageBuilder seminarForms() {
        return new SeminarFormPageBuilder(new FormViewBuilder(lists), portal.seminars().commitments());
    }

    SeminarPageBuilder seminarViews() {
        return new SeminarPageBuilder(portal.seminars().seminars(), portal.practices(), portal.seminars().commitments(),
                commitmentViews(),
                this::text);
    }

    SeminarDeskPageBuilder seminarDeskViews() {
        return new SeminarDeskPageBuilder(portal.seminars().commitments(), commitmentViews(), this::text,
                portal.clock());
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
