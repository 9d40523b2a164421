package minga.practice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.evidence.EvidenceState;
import minga.template.Rows;

/** Entity of an indicator; it measures an objective and, where given, an activity. */
@Entity
@Table(name = "practice_indicator")
public class Indicator extends FichaRow {

    @Column(name = "words")
    private String text;

    @Column(name = "formula")
    private String formula;

    @Column(name = "unit")
    private String unit;

    @Column(name = "baseline")
    private String baseline;

    @Column(name = "target")
    private String target;

    @Column(name = "value_reached")
    private String value;

    @Column(name = "value_date")
    private LocalDate date;

    @Column(name = "frequency")
    private String frequency;

    @Column(name = "disaggregation")
    private String disaggregation;

    @ManyToOne
    @JoinColumn(name = "objective_id")
    private Objective objective;

    @ManyToOne
    @JoinColumn(name = "activity_id")
    private Activity activity;

    @OneToMany(mappedBy = "indicator", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<MeansOfVerification> means = new ArrayList<>();

    protected Indicator() {
        // for the database
    }

    Indicator(PracticeVersion version) {
        super(version);
    }

    /** Deletes the means and the evidence that were removed, and forgets what it measured of the removed. */
    void deleteRemoved() {
        objective = objective();
        activity = activity();
        means.removeAll(means().removed());
        means.forEach(MeansOfVerification::deleteRemoved);
    }

    Rows<Objective> objectiveCandidates() {
        return version().objectives();
    }

    Rows<Activity> activityCandidates() {
        return version().activities();
    }

    /** The strongest state among its means; null where it has none. */
    public EvidenceState evidence() {
        return means().stream().map(MeansOfVerification::state).max(Comparator.naturalOrder()).orElse(null);
    }

    public String text() {
        return text;
    }

    public String formula() {
        return formula;
    }

    public String unit() {
        return unit;
    }

    /** The value before, in words and figures as the source has them. */
    public String baseline() {
        return baseline;
    }

    /** The value aimed at. */
    public String target() {
        return target;
    }

    /** The value reached. */
    public String value() {
        return value;
    }

    /** The day of the value reached. */
    public LocalDate date() {
        return date;
    }

    public String frequency() {
        return frequency;
    }

    public String disaggregation() {
        return disaggregation;
    }

    /** The objective it measures; null while nobody said. */
    public Objective objective() {
        return objective == null || objective.isRemoved() ? null : objective;
    }

    /** The activity it measures, or null. */
    public Activity activity() {
        return activity == null || activity.isRemoved() ? null : activity;
    }

    public Rows<MeansOfVerification> means() {
        return Rows.ofRemovable(means, () -> new MeansOfVerification(this));
    }

    void text(String value) {
        this.text = value;
    }

    void formula(String value) {
        this.formula = value;
    }

    void unit(String value) {
        this.unit = value;
    }

    void baseline(String value) {
        this.baseline = value;
    }

    void target(String value) {
        this.target = value;
    }

    void value(String value) {
        this.value = value;
    }

    void date(LocalDate value) {
        this.date = value;
    }

    void frequency(String value) {
        this.frequency = value;
    }

    void disaggregation(String value) {
        this.disaggregation = value;
    }

    /** Nothing in place of one that was removed changes nothing: it may be put back. */
    void objective(Objective value) {
        if (value != objective()) {
            this.objective = value;
        }
    }

    /** Nothing in place of one that was removed changes nothing: it may be put back. */
    void activity(Activity value) {
        if (value != activity()) {
            this.activity = value;
        }
    }
}
