package minga.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.PracticeVersion;
import minga.practice.ResultsChainGaps;
import minga.practice.ResultsChainGaps.Gap;
import minga.practice.ResultsChainGaps.Kind;
import minga.submission.ResultsMatrixPage.Cell;
import minga.submission.ResultsMatrixPage.Row;
import minga.web.Language;
import minga.web.Messages;

/**
 * Builds the table of a ficha's results chain with its gaps in words. Every row of the ficha stands in it: what names
 * no objective comes last. An indicator of several objectives tells its means once, since the table would else grow
 * with the product of its rows.
 */
final class ResultsMatrixBuilder {

    private final long practice;
    private final PracticeVersion version;
    private final Language language;
    private final List<Gap> gaps;
    private final RowSummary summary;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private ResultsMatrixBuilder(long practice, PracticeVersion version, Language language) {
        this.practice = practice;
        this.version = version;
        this.language = language;
        this.gaps = ResultsChainGaps.of(version);
        this.summary = new RowSummary(language);
    }

    static ResultsMatrixPage page(long practice, PracticeVersion version, Language language) {
        ResultsMatrixBuilder builder = new ResultsMatrixBuilder(practice, version, language);
        return new ResultsMatrixPage(practice, version.identification().name(), version.isEditable(),
                builder.gaps.size(), builder.build());
    }

    private List<Row> build() {
        version.objectives().forEach(this::addObjective);
        Cell none = gap(Kind.NO_OBJECTIVE, null, "objectives").orElse(Cell.EMPTY);
        for (Activity activity : version.activities()) {
            if (activity.objectives().isEmpty()) {
                addActivity(none, activity, gap(Kind.LOOSE_ACTIVITY, activity, row("activities", activity.place())));
            }
        }
        for (Indicator indicator : version.indicators()) {
            if (indicator.objective() == null && indicator.activity() == null) {
                addIndicator(gap(Kind.LOOSE_INDICATOR, indicator, row("indicators", indicator.place())).orElse(none),
                        Cell.EMPTY, indicator);
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Row(none, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        }
        return List.copyOf(rows);
    }

    private void addObjective(Objective objective) {
        int before = rows.size();
        String path = row("objectives", objective.place());
        Optional<Cell> unmeasured = gap(Kind.NO_INDICATOR, objective, "indicators");
        for (Activity activity : version.activities()) {
            if (activity.objectives().contains(objective)) {
                List<Indicator> measuring = of(activity);
                measuring.forEach(one -> addIndicator(cell(objective, path, "objective"), cell(activity), one));
                if (measuring.isEmpty()) {
                    rows.add(new Row(cell(objective, path, "objective"), cell(activity),
                            unmeasured.orElse(Cell.EMPTY), Cell.EMPTY, Cell.EMPTY));
                }
            }
        }
        Cell inactive = gap(Kind.NO_ACTIVITY, objective, "activities").orElse(Cell.EMPTY);
        for (Indicator indicator : version.indicators()) {
            boolean said = indicator.activity() != null && indicator.activity().objectives().contains(objective);
            if (indicator.objective() == objective && !said) {
                addIndicator(cell(objective, path, "objective"), inactive, indicator);
            }
        }
        if (rows.size() == before) {
            rows.add(new Row(cell(objective, path, "objective"), inactive, unmeasured.orElse(Cell.EMPTY), Cell.EMPTY,
                    Cell.EMPTY));
        }
    }

    private void addActivity(Cell objective, Activity activity, Optional<Cell> loose) {
        List<Indicator> measuring = of(activity);
        Cell first = loose.orElse(objective);
        measuring.forEach(one -> addIndicator(first, cell(activity), one));
        if (measuring.isEmpty()) {
            rows.add(new Row(first, cell(activity), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        }
    }

    private List<Indicator> of(Activity activity) {
        return version.indicators().stream().filter(one -> one.activity() == activity).toList();
    }

    private void addIndicator(Cell objective, Cell activity, Indicator indicator) {
        boolean again = told.contains(indicator);
        String path = row("indicators", indicator.place());
        Cell cell = cell(indicator, path, "indicator");
        if (again || indicator.means().isEmpty()) {
            Cell means = again ? new Cell(Messages.text(language, "submission.matrix.above"), "", "", false)
                    : gap(Kind.NO_MEANS, indicator, path + ".means").orElse(Cell.EMPTY);
            rows.add(new Row(objective, activity, cell, means, Cell.EMPTY));
            return;
        }
        Row start = new Row(objective, activity, cell, Cell.EMPTY, Cell.EMPTY);
        for (MeansOfVerification means : indicator.means()) {
            addMeans(start, means, path);
            start = start.below();
        }
    }

    private void addMeans(Row start, MeansOfVerification means, String indicator) {
        String path = row(indicator + ".means", means.place());
        Optional<Cell> missing = gap(Kind.NO_EVIDENCE, means, path + ".evidence")
                .or(() -> gap(Kind.LOST_EVIDENCE, means, path + ".evidence"));
        if (missing.isPresent()) {
            rows.add(new Row(start.objective(), start.activity(), start.indicator(), cell(means, path, "means"),
                    missing.get()));
            return;
        }
        Row next = start;
        for (Evidence evidence : means.evidence()) {
            rows.add(new Row(next.objective(), next.activity(), next.indicator(), cell(means, path, "means"),
                    cell(evidence, row(path + ".evidence", evidence.place()), "evidence")));
            next = next.below();
        }
    }

    private Cell cell(Activity activity) {
        return cell(activity, row("activities", activity.place()), "activity");
    }

    /** Its words the first time, later its number only. */
    private Cell cell(Object one, String path, String kind) {
        int place = Integer.parseInt(path.substring(path.lastIndexOf('.') + 1));
        return new Cell(Messages.text(language, kind + ".row", place + 1), told.add(one) ? summary.words(one) : "",
                FieldAddress.of(practice, path), false);
    }

    /** @param path where it is mended, which may be the list that lacks a row */
    private Optional<Cell> gap(Kind kind, Object at, String path) {
        return gaps.stream().filter(gap -> gap.kind() == kind && gap.row() == at).findFirst()
                .map(gap -> new Cell(Messages.text(language, gap.message(), gap.numbers().toArray()), "",
                        FieldAddress.of(practice, path), true));
    }

    private static String row(String list, int place) {
        return list + "." + place;
    }
}
