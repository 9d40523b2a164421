package minga.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minga.commitment.Commitments;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.seminar.Seminars;
import minga.template.TemplateJson;
import minga.territory.Commune;
import minga.territory.Municipality;
import minga.territory.Province;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;

/**
 * Loads the initial data of {@code content/} into the database. Territory and vocabularies are replaced when their
 * files change; a practice, seminar or commitment is taken in once and belongs to people from then on.
 */
public final class Seed {

    private static final Set<String> TERRITORY = Set.of("regions", "provinces", "communes", "municipalities");

    private final Transactions transactions;
    private final Territory territory;
    private final Vocabularies vocabularies;
    private final Practices practices;
    private final Seminars seminars;
    private final Commitments commitments;
    private final Clock clock;

    public Seed(Transactions transactions, Territory territory, Vocabularies vocabularies, Practices practices,
            Seminars seminars, Commitments commitments, Clock clock) {
        this.transactions = transactions;
        this.territory = territory;
        this.vocabularies = vocabularies;
        this.practices = practices;
        this.seminars = seminars;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * Loads what is new.
     *
     * @param content the folder
     * @return how many practices were taken in
     * @throws Invalid when a practice's file does not keep to the template
     */
    public int load(Path content) {
        LoadedFiles loaded = new JpaLoadedFiles(transactions);
        if (SeedFile.in(content, "territory", ".csv").stream().filter(file -> TERRITORY.contains(file.stem()))
                .anyMatch(loaded::isNew)) {
            territory.replace(atlas(content));
        }
        SeedFile.in(content, "territory", ".csv").forEach(loaded::remember);
        for (SeedFile file : SeedFile.in(content, "vocabularies", ".csv")) {
            if (loaded.isNew(file)) {
                vocabularies.replace(file.stem(), terms(file));
                loaded.remember(file);
            }
        }
        SeedFile.in(content, "seminars", ".json").stream().map(file -> SeminarFileReader.read(file, clock.instant()))
                .filter(seminar -> !seminars.isTaken(seminar.slug())).forEach(seminars::add);
        SeedFile.in(content, "commitments", ".json").stream()
                .map(file -> CommitmentFileReader.read(file, clock.instant()))
                .filter(one -> !commitments.isTaken(one.slug()) && !commitments.isKnown(one.seminar(), one.text()))
                .forEach(commitments::add);
        return practices(content);
    }

    private int practices(Path content) {
        List<ImportedPractice> found = new ArrayList<>();
        for (SeedFile file : SeedFile.in(content, "practices", ".json")) {
            if (practices.knownSourceIds(List.of(file.stem())).isEmpty()) {
                found.add(practice(file));
            }
        }
        if (!found.isEmpty()) {
            transactions.write(() -> practices.importPublished(found));
        }
        return found.size();
    }

    private ImportedPractice practice(SeedFile file) {
        JsonObject json = file.json();
        PracticeVersion version = PracticeVersion.blank(clock.instant());
        List<Fault> faults = new ArrayList<>(TemplateJson.read(json, PracticeTemplate.PRACTICE, version));
        PracticeTemplate.PRACTICE.sections().forEach(section -> faults.addAll(section.limitFaults(version)));
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(fault -> fault.under(file.name())).toList());
        }
        return new ImportedPractice(version.municipalities().get(0), file.stem(), version);
    }

    private static Territory.Atlas atlas(Path content) {
        return new Territory.Atlas(
                rows(content, "regions").stream().map(row -> new Region(row.getField("code"), row.getField("name"),
                        row.getField("shortName"), row.getField("roman"), Integer.parseInt(row.getField("order"))))
                        .toList(),
                rows(content, "provinces").stream().map(row -> new Province(
                        row.getField("code"), row.getField("name"), row.getField("region"))).toList(),
                rows(content, "communes").stream().map(Seed::commune).toList(),
                rows(content, "municipalities").stream().map(row -> new Municipality(
                        row.getField("code"), row.getField("name"), row.getField("communes"))).toList());
    }

    private static Commune commune(NamedCsvRecord row) {
        String population = row.getField("population");
        String rurality = row.getField("rurality");
        return new Commune(row.getField("code"), row.getField("name"), row.getField("province"),
                row.getField("aliases"), population.isEmpty() ? null : Integer.valueOf(population),
                rurality.isEmpty() ? null : rurality);
    }

    private static List<NamedCsvRecord> rows(Path content, String name) {
        return SeedFile.of(content, "territory/" + name + ".csv").rows();
    }

    private static List<Term> terms(SeedFile file) {
        List<Term> terms = new ArrayList<>();
        for (NamedCsvRecord row : file.rows()) {
            terms.add(new Term(file.stem(), row.getField("code"), terms.size(), row.getField("es"), row.getField("en"),
                    row.getField("parent"), row.getField("note")));
        }
        return terms;
    }
}
