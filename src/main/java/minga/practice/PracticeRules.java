package minga.practice;

import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;

/**
 * Validation of a whole ficha before sending, beyond single fields: order of years, and a results chain without gaps
 * that the municipality itself can close. Evidence may come later; its absence is shown, not refused.
 */
public final class PracticeRules {

    private static final int FIRST_YEAR = 1980;

    private PracticeRules() {}

    /**
     * All that stands in the way of sending, the template's faults first.
     *
     * @param year the current one; a practice may begin in the next
     */
    public static List<Fault> faults(PracticeVersion version, int year) {
        List<Fault> faults = new ArrayList<>(PracticeTemplate.PRACTICE.faults(version));
        faults.addAll(yearFaults(version.timing(), year));
        checkResultsChain(version, faults);
        if (Boolean.FALSE.equals(version.provenance().consentToPublish())) {
            faults.add(Fault.at("consentToPublish", "practice.fault.consent"));
        }
        return faults;
    }

    /**
     * Years out of range or in the wrong order; told when they are saved too.
     *
     * @param year the current one
     */
    public static List<Fault> yearFaults(Timing timing, int year) {
        List<Fault> faults = new ArrayList<>();
        Integer start = timing.startYear();
        if (start != null && (start < FIRST_YEAR || start > year + 1)) {
            faults.add(Fault.at("startYear", "practice.fault.startYear", FIRST_YEAR, year + 1));
        }
        if (start != null && timing.endYear() != null && timing.endYear() < start) {
            faults.add(Fault.at("endYear", "practice.fault.endYear", start));
        }
        return faults;
    }

    private static void checkResultsChain(PracticeVersion version, List<Fault> faults) {
        ResultsChainGaps.of(version).stream().filter(gap -> gap.kind() == ResultsChainGaps.Kind.NO_INDICATOR)
                .forEach(gap -> faults
                        .add(Fault.at(gap.path(), "practice.fault.objectiveAlone", gap.numbers().toArray())));
    }
}
