package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.template.Rows;

/** Entity of an activity of the practice; it serves one or more objectives. */
@Entity
@Table(name = "activity")
public class Activity extends FichaRow {

    @Column(name = "words")
    private String text;

    @Column(name = "period")
    private String period;

    @ManyToMany
    @JoinTable(name = "activity_objective",
            joinColumns = @JoinColumn(name = "activity_id"), inverseJoinColumns = @JoinColumn(name = "objective_id"))
    private List<Objective> objectives = new ArrayList<>();

    protected Activity() {
        // for the database
    }

    Activity(PracticeVersion version) {
        super(version);
    }

    /** Forgets the objectives that were removed. */
    void deleteRemoved() {
        objectives.removeAll(objectives.stream().filter(Objective::isRemoved).toList());
    }

    Rows<Objective> candidates() {
        return version().objectives();
    }

    public String text() {
        return text;
    }

    /** When, in words. */
    public String period() {
        return period;
    }

    /** The objectives it serves, in their order. */
    public List<Objective> objectives() {
        return objectives.stream().filter(one -> !one.isRemoved())
                .sorted(Comparator.comparingInt(Objective::place)).toList();
    }

    void text(String value) {
        this.text = value;
    }

    void period(String value) {
        this.period = value;
    }

    void objectives(List<Objective> value) {
        List<Objective> standing = objectives.stream().filter(one -> !one.isRemoved()).toList();
        if (!standing.equals(value)) {
            objectives.removeAll(standing);
            objectives.addAll(value);
        }
    }
}
