package minga.review;

import java.util.List;
import java.util.Map;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.practice.PracticeStatus;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.practice.ResultsChainGaps;
import minga.web.FormError;

/** Builds the {@link ReviewSheetPage} for the reviewer who reads it. */
final class ReviewSheetPageBuilder {

    private final ReviewSheet sheet;
    private final Caller caller;
    private final AnswerFormatter answers;

    ReviewSheetPageBuilder(ReviewSheet sheet, Caller caller, AnswerFormatter answers) {
        this.sheet = sheet;
        this.caller = caller;
        this.answers = answers;
    }

    ReviewSheetPage page(Map<String, String> typed, List<FormError> errors, String done, int status) {
        PracticeVersion version = sheet.version();
        ReviewSheetLineBuilder lines = new ReviewSheetLineBuilder(sheet, answers);
        List<ReviewSheetSection> sections = sheet.readable() ? lines.sections() : List.of();
        List<Remark> general = lines.unplaced(sheet.pending());
        return new ReviewSheetPage(sheet, answers.municipality(version.practice().municipality()),
                answers.message("review.turn." + turn()), sections,
                gaps(version), general, lines.unplaced(sheet.sent()), rights(), typed, errors, done, status);
    }

    private List<ReviewSheetPage.Gap> gaps(PracticeVersion version) {
        return !sheet.readable() ? List.of() : ResultsChainGaps.of(version).stream()
                .map(gap -> new ReviewSheetPage.Gap(ReviewSheetLine.anchorOf(gap.path()),
                        answers.message(gap.message(), gap.numbers().toArray())))
                .toList();
    }

    private ReviewSheetPage.Rights rights() {
        PracticeVersion version = sheet.version();
        PracticeStatus status = version.status();
        boolean gone = version.practice().withdrawn();
        boolean decides = !gone && AccessPolicy.may(caller, Action.DECIDE, version.practice());
        boolean mine = decides && sheet.writableBy(caller);
        return new ReviewSheetPage.Rights(decides && status == PracticeStatus.SUBMITTED,
                decides && status == PracticeStatus.IN_REVIEW && !mine, mine,
                mine && status == PracticeStatus.IN_REVIEW,
                !gone && status == PracticeStatus.ACCEPTED
                        && AccessPolicy.may(caller, Action.PUBLISH, version.practice()),
                !gone && status == PracticeStatus.PUBLISHED
                        && AccessPolicy.may(caller, Action.WITHDRAW, version.practice()));
    }

    private QueueLine.Turn turn() {
        PracticeVersion version = sheet.version();
        if (!version.status().open() || version.practice().withdrawn()) {
            return QueueLine.Turn.NOBODY;
        }
        return new QueueLine(version.id(), version.practice().code(), version.number(), "",
                version.practice().municipality(),
                version.status(), version.submittedAt(), sheet.review() == null ? 0 : sheet.review().reviewer(),
                sheet.reviewer()).turn(caller);
    }
}
