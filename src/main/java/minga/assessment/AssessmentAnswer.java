package minga.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entity of one answer of a verdict: yes or no to an item of the checklist, or the level of a criterion. */
@Entity
@Table(name = "assessment_answer")
public class AssessmentAnswer {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @Column(name = "item")
    private String item;

    @Column(name = "score")
    private Integer score;

    @Column(name = "reason")
    private String reason;

    protected AssessmentAnswer() {
        // for the database
    }

    AssessmentAnswer(Assessment assessment, String item) {
        this.assessment = assessment;
        this.item = item;
    }

    final void write(Integer newScore, String newReason) {
        this.score = newScore;
        this.reason = newReason;
    }

    /** The verdict that it belongs to. */
    Assessment assessment() {
        return assessment;
    }

    String item() {
        return item;
    }

    /** Null where nothing was chosen yet. */
    Integer score() {
        return score;
    }

    /** Null where none was written. */
    String reason() {
        return reason;
    }
}
