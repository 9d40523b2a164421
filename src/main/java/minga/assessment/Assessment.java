package minga.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Refused;

/**
 * Entity of the verdict of one reviewer: an answer to each item and a level for each criterion of the rubric. It is a
 * draft until it is given, and never changes afterwards; who changes their mind gives another edition.
 */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    @Column(name = "edition")
    private int edition;

    @Column(name = "summary")
    private String summary;

    @Column(name = "given_at")
    private Instant givenAt;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<AssessmentAnswer> answers = new ArrayList<>();

    @Version
    @Column(name = "revision")
    private long revision;

    protected Assessment() {
        // for the database
    }

    Assessment(Assignment assignment, int edition) {
        this.assignment = assignment;
        this.edition = edition;
    }

    /** Says all that the other says. */
    Assessment copyOf(Assessment other) {
        this.summary = other.summary;
        other.answers.forEach(one -> answer(one.item(), one.score(), one.reason()));
        return this;
    }

    /** @param score null where nothing was chosen yet */
    void answer(String item, Integer score, String reason) {
        requireDraft();
        find(item).orElseGet(() -> {
            AssessmentAnswer fresh = new AssessmentAnswer(this, item);
            answers.add(fresh);
            return fresh;
        }).write(score, reason);
    }

    void summarize(String words) {
        requireDraft();
        this.summary = words;
    }

    /** From now on it stands. */
    void give(Instant now) {
        requireDraft();
        this.givenAt = now;
    }

    private void requireDraft() {
        if (given()) {
            throw new Refused("assessment.given");
        }
    }

    Optional<AssessmentAnswer> find(String item) {
        return answers.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /** The level given to that criterion, or 1 for yes and 0 for no; nothing where it was not answered. */
    Optional<Integer> score(String item) {
        return find(item).map(AssessmentAnswer::score);
    }

    /** Empty where none was written. */
    String reason(String item) {
        return find(item).map(AssessmentAnswer::reason).orElse("");
    }

    boolean given() {
        return givenAt != null;
    }

    /** True where every item of the checklist was answered by yes. */
    boolean admits(Rubric rubric) {
        return rubric.items().stream().allMatch(item -> score(item.code()).orElse(0) == 1);
    }

    Assignment assignment() {
        return assignment;
    }

    int edition() {
        return edition;
    }

    /** What the public reads of it once the practice is published; null while nothing was written. */
    String summary() {
        return summary;
    }

    Instant givenAt() {
        return givenAt;
    }
}
