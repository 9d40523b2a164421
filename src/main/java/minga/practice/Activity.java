package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.template.Rows;

/** What was done; it serves one or more objectives. */
@Entity
@Table(name = "activity")
public class Activity {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private PracticeVersion version;

    @Column(name = "place")
    private int place;

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
        this.version = version;
    }

    Activity copyTo(PracticeVersion other) {
        Activity copy = new Activity(other);
        copy.place = place;
        copy.text = text;
        copy.period = period;
        objectives.forEach(objective -> copy.objectives.add(other.objectives().get(objective.place())));
        return copy;
    }

    void stand(int newPlace) {
        this.place = newPlace;
    }

    void forget(Objective objective) {
        objectives.remove(objective);
    }

    Rows<Objective> candidates() {
        return version.objectives();
    }

    /** Its place among the activities, from 0. */
    public int place() {
        return place;
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
        return objectives.stream().sorted(Comparator.comparingInt(Objective::place)).toList();
    }

    void text(String said) {
        this.text = said;
    }

    void period(String said) {
        this.period = said;
    }

    void objectives(List<Objective> said) {
        if (!new ArrayList<>(objectives).equals(said)) {
            objectives.clear();
            objectives.addAll(said);
        }
    }
}
