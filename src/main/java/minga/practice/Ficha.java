package minga.practice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import minga.template.Rows;

/**
 * The whole content of one version of a practice, section by section. Its fields are written through
 * {@link PracticeTemplate}, which is why no mutator is public here.
 */
@MappedSuperclass
public abstract class Ficha {

    @Embedded
    private Identification identification = new Identification();

    @Embedded
    private Timing timing = new Timing();

    @Embedded
    private LegalFrame legal = new LegalFrame();

    @Embedded
    private Need need = new Need();

    @Embedded
    private Design design = new Design();

    @Embedded
    private ResourcesUsed resources = new ResourcesUsed();

    @Embedded
    private Learning learning = new Learning();

    @Embedded
    private Replication replication = new Replication();

    @Embedded
    private Continuity continuity = new Continuity();

    @Embedded
    private Provenance provenance = new Provenance();

    @Column(name = "achievements")
    private String achievements;

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<TermReference> terms = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<PracticeMunicipality> municipalities = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<EvidenceText> evidenceText = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<ResponsibleBody> responsible = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Partner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<LegalNorm> norms = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<FundingSource> fundingSources = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Award> awards = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Replica> knownReplicas = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Objective> objectives = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Activity> activities = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<Indicator> indicators = new ArrayList<>();

    /** The version that this ficha is the content of. */
    abstract PracticeVersion self();

    public Identification identification() {
        return identification;
    }

    public Timing timing() {
        return timing;
    }

    public LegalFrame legal() {
        return legal;
    }

    public Need need() {
        return need;
    }

    public Design design() {
        return design;
    }

    public ResourcesUsed resources() {
        return resources;
    }

    public Learning learning() {
        return learning;
    }

    public Replication replication() {
        return replication;
    }

    public Continuity continuity() {
        return continuity;
    }

    public Provenance provenance() {
        return provenance;
    }

    public Rows<ResponsibleBody> responsible() {
        return Rows.ofRemovable(responsible, () -> new ResponsibleBody(self()));
    }

    public Rows<Partner> partners() {
        return Rows.ofRemovable(partners, () -> new Partner(self()));
    }

    public Rows<LegalNorm> norms() {
        return Rows.ofRemovable(norms, () -> new LegalNorm(self()));
    }

    public Rows<FundingSource> fundingSources() {
        return Rows.ofRemovable(fundingSources, () -> new FundingSource(self()));
    }

    public Rows<Award> awards() {
        return Rows.ofRemovable(awards, () -> new Award(self()));
    }

    public Rows<Replica> knownReplicas() {
        return Rows.ofRemovable(knownReplicas, () -> new Replica(self()));
    }

    /** What came of it, in words. */
    public String achievements() {
        return achievements;
    }

    /** The codes of the municipalities that did it; the first is where it began. */
    public List<String> municipalities() {
        return municipalities.stream().map(PracticeMunicipality::municipality).toList();
    }

    /** What evidence says that hangs on no single means of verification. */
    public List<String> evidenceText() {
        return evidenceText.stream().map(EvidenceText::words).toList();
    }

    /** The codes it names of that vocabulary, in its own order. */
    public List<String> terms(String vocabulary) {
        return terms.stream().map(TermReference::named).filter(named -> named.vocabulary().equals(vocabulary))
                .map(TermReference.Named::code).toList();
    }

    public Rows<Objective> objectives() {
        return Rows.ofRemovable(objectives, () -> new Objective(self()));
    }

    public Rows<Activity> activities() {
        return Rows.ofRemovable(activities, () -> new Activity(self()));
    }

    public Rows<Indicator> indicators() {
        return Rows.ofRemovable(indicators, () -> new Indicator(self()));
    }

    void achievements(String value) {
        this.achievements = value;
    }

    void municipalities(List<String> value) {
        writeRows(municipalities, value, () -> new PracticeMunicipality(self()), PracticeMunicipality::municipality);
    }

    void evidenceText(List<String> value) {
        writeRows(evidenceText, value, () -> new EvidenceText(self()), EvidenceText::words);
    }

    void terms(String vocabulary, List<String> codes) {
        List<TermReference.Named> all = new ArrayList<>(terms.stream().map(TermReference::named)
                .filter(named -> !named.vocabulary().equals(vocabulary)).toList());
        codes.forEach(code -> all.add(new TermReference.Named(vocabulary, code)));
        writeRows(terms, all, () -> new TermReference(self()), TermReference::named);
    }

    /** Deletes all rows that were removed: from now on nobody can put them back. */
    void deleteRemoved() {
        activities.forEach(Activity::deleteRemoved);
        indicators.forEach(Indicator::deleteRemoved);
        for (List<? extends FichaRow> rows : List.of(responsible, partners, norms, fundingSources, awards,
                knownReplicas, indicators, activities, objectives)) {
            rows.removeAll(rows.stream().filter(FichaRow::isRemoved).toList());
        }
    }

    private static void renumber(List<? extends FichaRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).moveTo(i);
        }
    }

    /** Writes a list of values into its rows: as many rows as values, and only what differs is written. */
    private static <R extends FichaRow, V> void writeRows(List<R> rows, List<V> values, Supplier<R> newRow,
            BiConsumer<R, V> write) {
        while (rows.size() > values.size()) {
            rows.remove(rows.size() - 1);
        }
        while (rows.size() < values.size()) {
            rows.add(newRow.get());
        }
        for (int i = 0; i < values.size(); i++) {
            write.accept(rows.get(i), values.get(i));
        }
        renumber(rows);
    }
}
