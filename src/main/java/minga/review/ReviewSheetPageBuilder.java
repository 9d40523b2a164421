package minga.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.practice.PracticeStatus;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.practice.ResultsChainGaps;
import minga.template.FieldPathLabels;
import minga.web.FormError;

/** Builds the {@link ReviewSheetPage} for the reviewer who reads it. */
final class ReviewSheetPageBuilder {

    private final ReviewSheet sheet;
    private final Caller caller;
    private final AnswerFormatter answers;
    private final String base;

    /** @param base what to compare with: {@code vuelta}, {@code publicada}, or nothing; empty for what there is */
    ReviewSheetPageBuilder(ReviewSheet sheet, Caller caller, AnswerFormatter answers, String base) {
        this.sheet = sheet;
        this.caller = caller;
        this.answers = answers;
        this.base = base.isEmpty() ? bases(sheet).stream().findFirst().orElse("") : base;
    }

    ReviewSheetPage page(Map<String, String> typed, List<FormError> errors, String done, int status) {
        PracticeVersion version = sheet.version();
        FichaChanges changes = changes();
        ReviewSheetLineBuilder lines = new ReviewSheetLineBuilder(sheet, answers, changes);
        List<ReviewSheetSection> sections = sheet.readable() ? lines.sections() : List.of();
        List<Remark> general = lines.unplaced(sheet.pending());
        return new ReviewSheetPage(sheet, answers.municipality(version.practice().municipality()),
                answers.message("review.turn." + turn()), sections,
                gaps(version), general, lines.unplaced(sheet.sent()),
                goneLabels(), comparison(changes, sections), rights(), typed, errors, done, status);
    }

    private static List<String> bases(ReviewSheet sheet) {
        List<String> bases = new ArrayList<>();
        if (sheet.readable() && sheet.lastRound() != null) {
            bases.add("vuelta");
        }
        if (sheet.readable() && sheet.published() != null) {
            bases.add("publicada");
        }
        return bases;
    }

    /** Null where nothing is compared. */
    private FichaChanges changes() {
        if (!bases(sheet).contains(base)) {
            return null;
        }
        return FichaChanges.between(base.equals("vuelta") ? sheet.lastRound() : sheet.published(), sheet.version(),
                answers);
    }

    private ReviewSheetPage.Comparison comparison(FichaChanges changes, List<ReviewSheetSection> sections) {
        List<ReviewSheetPage.Gap> places = sections.stream().flatMap(section -> section.answered().stream())
                .filter(ReviewSheetLine::changed).map(line -> new ReviewSheetPage.Gap(line.anchor(), line.label()))
                .toList();
        return new ReviewSheetPage.Comparison(changes == null ? "" : base, bases(sheet),
                changes == null ? 0 : changes.count(), places);
    }

    /** Of remarks on rows that were removed: what they spoke of. */
    private Map<Long, String> goneLabels() {
        return Stream.concat(sheet.sent().stream(), sheet.pending().stream()).filter(one -> one.gone() != null)
                .collect(Collectors.toMap(Remark::id, one -> answers.message("practice.remark.gone",
                        FieldPathLabels.label(PracticeTemplate.PRACTICE, one.gone(), answers::message),
                        one.goneWords())));
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
