package minga.program;

import java.util.Map;
import minga.document.FieldText;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.form.FormViewBuilder;
import minga.search.PracticeDirectory;
import minga.seminar.SeminarDesk;
import minga.seminar.SeminarDirectory;
import minga.seminar.SeminarFormPageBuilder;
import minga.seminar.SeminarPageBuilder;
import minga.submission.SubmissionNotifier;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;

/** Factory of the services that write records through forms, for the open portal. */
final class FormServices {

    private final Portal portal;
    private final CodeLists lists;

    FormServices(Portal portal) {
        this.portal = portal;
        this.lists = new CodeLists(portal.vocabularies(), portal.territory(),
                Map.of("practice", new PracticeDirectory(portal.practices(), portal.index()),
                        "seminar", new SeminarDirectory(portal.seminars())));
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
        return new SeminarDesk(portal.transactions(), portal.seminars(), new FormBinder(lists), portal.clock());
    }

    SeminarFormPageBuilder seminarForms() {
        return new SeminarFormPageBuilder(new FormViewBuilder(lists));
    }

    SeminarPageBuilder seminarViews() {
        return new SeminarPageBuilder(portal.seminars(), portal.practices(),
                language -> FieldText.forReading(language, portal.vocabularies(), portal.territory()));
    }
}
