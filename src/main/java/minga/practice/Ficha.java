package minga.practice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import minga.template.Rows;

/**
 * The ficha: everything that is said of a practice in one version, section by section. Its fields are written through
 * {@link PracticeTemplate}, which is why no mutator is public here.
 */
@MappedSuperclass
public abstract class Ficha {

    @Embedded
    private Identification identification;

    @Embedded
    private Timing timing;

    @Embedded
    private LegalFrame legal;

    @Embedded
    private Need need;

    @Embedded
    private Design design;

    @Embedded
    private Resources resources;

    @Embedded
    private Learning learning;

    @Embedded
    private Replication replication;

    @Embedded
    private Continuity continuity;

    @Embedded
    private Provenance provenance;

    @Column(name = "achievements")
    private String achievements;

    @ElementCollection
    @CollectionTable(name = "practice_term", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<TermRef> terms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_municipality", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    @AttributeOverride(name = "words", column = @Column(name = "municipality"))
    private List<Words> municipalities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_evidence_text", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Words> evidenceText = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_responsible", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Responsible> responsible = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_partner", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Partner> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_norm", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Norm> norms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_funding", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Funding> fundingSources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_award", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Award> awards = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_replica", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<Replica> knownReplicas = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Objective> objectives = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Activity> activities = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Indicator> indicators = new ArrayList<>();

    /** The version that this ficha is the content of. */
    abstract PracticeVersion self();

    public Identification identification() {
        if (identification == null) {
            identification = new Identification();
        }
        return identification;
    }

    public Timing timing() {
        if (timing == null) {
            timing = new Timing();
        }
        return timing;
    }

    public LegalFrame legal() {
        if (legal == null) {
            legal = new LegalFrame();
        }
        return legal;
    }

    public Need need() {
        if (need == null) {
            need = new Need();
        }
        return need;
    }

    public Design design() {
        if (design == null) {
            design = new Design();
        }
        return design;
    }

    public Resources resources() {
        if (resources == null) {
            resources = new Resources();
        }
        return resources;
    }

    public Learning learning() {
        if (learning == null) {
            learning = new Learning();
        }
        return learning;
    }

    public Replication replication() {
        if (replication == null) {
            replication = new Replication();
        }
        return replication;
    }

    public Continuity continuity() {
        if (continuity == null) {
            continuity = new Continuity();
        }
        return continuity;
    }

    public Provenance provenance() {
        if (provenance == null) {
            provenance = new Provenance();
        }
        return provenance;
    }

    public Rows<Responsible> responsible() {
        return Rows.of(responsible, Responsible::new);
    }

    public Rows<Partner> partners() {
        return Rows.of(partners, Partner::new);
    }

    public Rows<Norm> norms() {
        return Rows.of(norms, Norm::new);
    }

    public Rows<Funding> fundingSources() {
        return Rows.of(fundingSources, Funding::new);
    }

    public Rows<Award> awards() {
        return Rows.of(awards, Award::new);
    }

    public Rows<Replica> knownReplicas() {
        return Rows.of(knownReplicas, Replica::new);
    }

    /** What came of it, in words. */
    public String achievements() {
        return achievements;
    }

    /** The codes of the municipalities that did it; the first is where it began. */
    public List<String> municipalities() {
        return Words.texts(municipalities);
    }

    /** What evidence says that hangs on no single means of verification. */
    public List<String> evidenceText() {
        return Words.texts(evidenceText);
    }

    /** The codes it names of that vocabulary, in its own order. */
    public List<String> terms(String vocabulary) {
        return terms.stream().filter(term -> term.vocabulary().equals(vocabulary)).map(TermRef::code).toList();
    }

    public Rows<Objective> objectives() {
        return Rows.of(objectives, () -> new Objective(self()), this::number);
    }

    public Rows<Activity> activities() {
        return Rows.of(activities, () -> new Activity(self()), this::number);
    }

    public Rows<Indicator> indicators() {
        return Rows.of(indicators, () -> new Indicator(self()), this::number);
    }

    void achievements(String said) {
        this.achievements = said;
    }

    void municipalities(List<String> said) {
        replace(municipalities, Words.of(said));
    }

    void evidenceText(List<String> said) {
        replace(evidenceText, Words.of(said));
    }

    void terms(String vocabulary, List<String> codes) {
        List<TermRef> all = new ArrayList<>(terms);
        all.removeIf(term -> term.vocabulary().equals(vocabulary));
        codes.forEach(code -> all.add(new TermRef(vocabulary, code)));
        replace(terms, all);
    }

    /** The chain of another version, link by link, into this empty one. */
    void takeChainOf(Ficha other) {
        other.objectives.forEach(one -> objectives.add(one.copyTo(self())));
        other.activities.forEach(one -> activities.add(one.copyTo(self())));
        other.indicators.forEach(one -> indicators.add(one.copyTo(self())));
    }

    /** After rows came, went or moved: their places anew, and no link to what is gone. */
    private void number() {
        activities.forEach(activity -> activity.objectives().stream()
                .filter(objective -> !objectives.contains(objective)).forEach(activity::forget));
        for (Indicator indicator : indicators) {
            if (indicator.objective() != null && !objectives.contains(indicator.objective())) {
                indicator.forget(indicator.objective());
            }
            if (indicator.activity() != null && !activities.contains(indicator.activity())) {
                indicator.forget(indicator.activity());
            }
        }
        for (int i = 0; i < objectives.size(); i++) {
            objectives.get(i).stand(i);
        }
        for (int i = 0; i < activities.size(); i++) {
            activities.get(i).stand(i);
        }
        for (int i = 0; i < indicators.size(); i++) {
            indicators.get(i).stand(i);
        }
    }

    private static <E> void replace(List<E> live, List<E> said) {
        if (!new ArrayList<>(live).equals(said)) {
            live.clear();
            live.addAll(said);
        }
    }
}
