package minga.program;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import minga.account.Accounts;
import minga.assessment.AssessmentNotifier;
import minga.assessment.Assessments;
import minga.assessment.Assignments;
import minga.assessment.Rubrics;
import minga.change.Changes;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.practice.Practices;
import minga.practice.Renewals;
import minga.review.ReviewNotifier;
import minga.review.ReviewQueue;
import minga.review.ReviewStatistics;
import minga.review.Reviews;
import minga.submission.RenewalReminders;

/** The services of peer review: decisions, queue, and the assessment by the rubric. */
record ReviewServices(Reviews reviews, ReviewQueue queue, ReviewStatistics statistics, Rubrics rubrics,
        Assignments assignments,
        Assessments assessments, Renewals renewals, RenewalReminders reminders) implements AutoCloseable {

    static ReviewServices open(Settings settings, Transactions transactions, Practices practices, Changes changes,
            Accounts accounts, Notices notices, Clock clock) {
        URI address = settings.http().publicUrl();
        Rubrics rubrics = new Rubrics(transactions, clock);
        AssessmentNotifier notifier = new AssessmentNotifier(notices, accounts, address);
        Assignments assignments = new Assignments(transactions, rubrics, accounts, notifier, clock,
                settings.reviewers());
        Assessments assessments = new Assessments(transactions, rubrics, notifier, clock, settings.reviewers());
        Renewals renewals = new Renewals(transactions, clock);
        return new ReviewServices(
                new Reviews(transactions, practices, new ReviewNotifier(changes, notices, accounts, address),
                        assessments, assignments, clock),
                new ReviewQueue(transactions, clock), new ReviewStatistics(transactions), rubrics, assignments,
                assessments, renewals,
                new RenewalReminders(renewals, practices, accounts, notices, transactions, address));
    }

    @Override
    public void close() {
        reminders.close();
    }

    /** Takes in the rubrics of the content folder; a folder of one's own without any leaves those of the program. */
    void load(Optional<Path> own) {
        own.ifPresent(folder -> rubrics.load(folder.resolve("rubrics")));
        if (own.isEmpty() || rubrics.isEmpty()) {
            PackagedFolders.folder("minga-content").ifPresent(folder -> rubrics.load(folder.resolve("rubrics")));
        }
    }
}
