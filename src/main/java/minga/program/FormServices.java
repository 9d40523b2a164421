package minga.program;

import java.util.Map;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.submission.SubmissionNotifier;
import minga.submission.SubmissionPageBuilder;
import minga.submission.Submissions;

/** Factory of the services that write records through forms, for the open portal. */
final class FormServices {

    private final Portal portal;
    private final CodeLists lists;

    FormServices(Portal portal) {
        this.portal = portal;
        this.lists = new CodeLists(portal.vocabularies(), portal.territory(), Map.of());
    }

    Submissions submissions() {
        SubmissionNotifier notifier = new SubmissionNotifier(portal.changes(), portal.notices(), portal.accounts(), portal.settings().http().publicUrl());
        return new Submissions(portal.transactions(), portal.practices(), notifier, portal.reviews(), new FormBinder(lists), portal.clock());
    }

    SubmissionPageBuilder submissionViews() {
        return new SubmissionPageBuilder(submissions(), portal.reviews(), portal.index(), portal.territory(), portal.vocabularies(), lists);
    }
}
