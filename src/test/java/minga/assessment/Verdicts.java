package minga.assessment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import minga.account.Accounts;
import minga.account.Caller;
import minga.notice.Notices;
import minga.platform.Transactions;

/** Fixture that gives verdicts by the portal's own rubric. */
public final class Verdicts {

    public final Rubrics rubrics;
    public final Assignments assignments;
    public final Assessments assessments;

    /** @param required how many verdicts a publication needs */
    public Verdicts(Transactions transactions, Accounts accounts, Notices notices, Clock clock, int required) {
        rubrics = new Rubrics(transactions, clock);
        rubrics.load(Path.of("content/rubrics"));
        AssessmentNotifier notifier = new AssessmentNotifier(notices, accounts,
                URI.create("https://minga.example.cl"));
        assignments = new Assignments(transactions, rubrics, accounts, notifier, clock, required);
        assessments = new Assessments(transactions, rubrics, notifier, clock, required);
    }

    /** Both reviewers say the same good words; the second is assigned if need be. */
    public void agree(long version, Caller one, Caller other) {
        if (assessments.read(one, version).seats().stream().noneMatch(seat -> seat.account() == other.accountId())) {
            assignments.assign(one, version, other.accountId());
        }
        give(one, version, 4);
        give(other, version, 4);
    }

    /** Gives that level to each criterion. */
    public void give(Caller caller, long version, int level) {
        assessments.give(caller, version, new ScoreForm(form(rubrics.current(), level)));
    }

    /** A whole form with that level everywhere. */
    public static Map<String, String> form(Rubric rubric, int level) {
        Map<String, String> form = new HashMap<>(Map.of("noConflict", "si", "summary", "Sirve a otras comunas."));
        rubric.items().forEach(one -> form.put("item." + one.code(), "si"));
        rubric.criteria().forEach(one -> {
            form.put("level." + one.code(), String.valueOf(level));
            form.put("reason." + one.code(), "Porque así está en la ficha.");
        });
        return form;
    }
}
