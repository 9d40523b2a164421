package minga.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.document.Block;
import minga.document.Document;
import minga.document.FieldText;
import minga.platform.SpanishSort;
import minga.platform.Text;
import minga.practice.LegalNorm;
import minga.practice.PracticeVersion;
import minga.practice.RowTemplates;
import minga.territory.Commune;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.MarkdownText;
import minga.web.Messages;

/**
 * Makes what stands at the end of a dossier out of its practices: the glossary of the acronyms that are used, the index
 * of communes, and the index of legal norms. An index names the places of the practices in the dossier.
 */
final class DossierIndexes {

    private static final Pattern NORM = Pattern.compile("(?iu)\\b(ley|decreto(?: supremo| ley| exento| alcaldicio)?"
            + "|ordenanza|reglamento|resoluci[oó]n(?: exenta)?|d\\.?s\\.?|d\\.?f\\.?l\\.?)\\s+"
            + "(?:n(?:[°º.]|ro\\.?|[úu]m(?:ero|\\.)?)*\\s*)?(\\d[\\d.]*\\d|\\d)(?!\\p{L})");

    private final FieldText text;
    private final Territory territory;
    private final AcronymList acronyms;

    DossierIndexes(FieldText text, Territory territory, AcronymList acronyms) {
        this.text = text;
        this.territory = territory;
        this.acronyms = acronyms;
    }

    /**
     * The sections that list something.
     *
     * @param documents what the reader sees of each entry, at the same places
     */
    List<Document.Section> sections(DossierVersion dossier, List<LoadedEntry> entries, List<Document> documents) {
        List<Document.Section> sections = new ArrayList<>();
        table("glossary", List.of("acronym", "meaning"), glossary(dossier, documents)).ifPresent(sections::add);
        table("communes", List.of("commune", "region", "places"), communes(entries)).ifPresent(sections::add);
        table("norms", List.of("norm", "places"), norms(entries)).ifPresent(sections::add);
        return sections;
    }

    private Optional<Document.Section> table(String key, List<String> columns, List<List<String>> rows) {
        List<Block.Column> header = columns.stream()
                .map(column -> new Block.Column(column, label("dossier.index." + column))).toList();
        String title = label("dossier.index." + key);
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Document.Section(key, title, List.of(new Block.Table(key, title, header,
                        rows.stream().map(row -> row(header, row)).toList()))));
    }

    private static Block.Row row(List<Block.Column> header, List<String> cells) {
        List<Block> facts = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            facts.add(new Block.Fact(header.get(at).key(), header.get(at).label(), Block.Shape.SHORT,
                    cell.isEmpty() ? List.of() : List.of(new Block.Value(cell, cell, cell, null))));
        }
        return new Block.Row(facts);
    }

    private List<List<String>> glossary(DossierVersion dossier, List<Document> documents) {
        String read = read(dossier, documents);
        return AcronymFinder.acronyms(read).stream()
                .map(letters -> acronyms.meaning(letters, text.language())
                        .or(() -> AcronymFinder.explained(letters, read))
                        .map(meaning -> List.of(letters, meaning)).orElse(null))
                .filter(Objects::nonNull).toList();
    }

    /** The acronyms that are used and stand for nothing that anybody said. */
    List<String> unexplained(DossierVersion dossier, List<Document> documents) {
        String read = read(dossier, documents);
        return AcronymFinder.acronyms(read).stream().filter(letters -> acronyms.meaning(letters, text.language())
                .or(() -> AcronymFinder.explained(letters, read)).isEmpty()).toList();
    }

    private static String read(DossierVersion dossier, List<Document> documents) {
        Stream<String> foreword = Stream.of(Text.orEmpty(dossier.foreword())).map(MarkdownText::of);
        return Stream.concat(foreword, documents.stream().flatMap(one -> one.blocks().stream())
                .flatMap(block -> lines(block).stream())).collect(Collectors.joining("\n"));
    }

    /** The words of a block, with those of tables within tables. */
    private static List<String> lines(Block block) {
        return block instanceof Block.Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> lines(cell).stream())
                        .toList()
                : block instanceof Block.Fact fact && fact.values().isEmpty() ? List.of() : block.lines();
    }

    private List<List<String>> communes(List<LoadedEntry> entries) {
        Map<String, Set<Integer>> places = new TreeMap<>();
        entries.forEach(entry -> entry.version().municipalities().stream().map(territory::municipality)
                .flatMap(Optional::stream).map(Municipality::communes).flatMap(Collection::stream)
                .forEach(code -> places.computeIfAbsent(code, none -> new TreeSet<>()).add(entry.place())));
        return places.entrySet().stream()
                .flatMap(one -> territory.commune(one.getKey()).stream()
                        .map(commune -> List.of(commune.name(), region(commune), joined(one.getValue()))))
                .sorted(SpanishSort.by((List<String> row) -> row.get(0))).toList();
    }

    private String region(Commune commune) {
        return territory.region(commune.region()).map(region -> region.nameIn(text.language().code())).orElse("");
    }

    private List<List<String>> norms(List<LoadedEntry> entries) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Set<Integer>> places = new TreeMap<>();
        for (LoadedEntry entry : entries) {
            norms(entry.version()).forEach(norm -> {
                String key = Text.folded(norm.replace(".", ""));
                names.putIfAbsent(key, norm);
                places.computeIfAbsent(key, none -> new TreeSet<>()).add(entry.place());
            });
        }
        return names.entrySet().stream().map(one -> List.of(one.getValue(), joined(places.get(one.getKey()))))
                .sorted(SpanishSort.by((List<String> row) -> row.get(0))).toList();
    }

    /** The norms that the ficha lists, and those that its legal basis names by their number. */
    private List<String> norms(PracticeVersion version) {
        Stream<String> listed = version.norms().stream().map(this::named);
        Stream<String> told = NORM.matcher(Text.orEmpty(version.legal().legalBasis())).results()
                .map(DossierIndexes::named);
        return Stream.concat(listed, told).filter(name -> !name.isBlank()).distinct().toList();
    }

    private String named(LegalNorm norm) {
        String kind = RowTemplates.NORM.field("kind").map(field -> String.join("", text.values(field, norm)))
                .orElse("");
        return Stream.of(kind, norm.number(), norm.number() == null ? norm.issuingBody() : null)
                .filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String named(MatchResult norm) {
        String kind = norm.group(1);
        return kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1) + " " + norm.group(2);
    }

    private static String joined(Set<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String label(String key) {
        return Messages.text(text.language(), key);
    }
}
