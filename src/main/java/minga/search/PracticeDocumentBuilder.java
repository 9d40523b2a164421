package minga.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import minga.document.FieldText;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeDocument.Text;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;
import minga.territory.Municipality;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/**
 * The published practices as the index sees them: every field that the public may read, found by walking the ficha's
 * template, with the words of the vocabularies in both languages and the names of the places.
 */
public final class PracticeDocumentBuilder implements PracticeSource {

    private static final int BATCH = 200;
    private static final int SUMMARY = 240;

    private final Practices practices;
    private final FieldText text;
    private final Territory territory;
    private final EvidenceFileTexts files;

    public PracticeDocumentBuilder(Practices practices, Vocabularies vocabularies, Territory territory,
            EvidenceFileTexts files) {
        this.practices = practices;
        this.files = files;
        this.text = FieldText.forReading(Language.ES, vocabularies, territory);
        this.territory = territory;
    }

    @Override
    public List<PracticeDocument> published(Collection<Long> practiceIds) {
        return practices.published(practiceIds).stream().map(this::document).toList();
    }

    @Override
    public void all(Consumer<List<PracticeDocument>> batch) {
        walk(ids -> batch.accept(published(ids)));
    }

    @Override
    public void all(Consumer<List<PracticeDocument>> batch, BiConsumer<Long, Throwable> unreadable) {
        walk(ids -> batch.accept(published(ids, unreadable)));
    }

    private void walk(Consumer<List<Long>> batch) {
        List<Long> ids = practices.publishedAfter(0, BATCH);
        while (!ids.isEmpty()) {
            batch.accept(ids);
            ids = practices.publishedAfter(ids.get(ids.size() - 1), BATCH);
        }
    }

    /** One version as the index sees it. */
    PracticeDocument document(PracticeVersion version) {
        Practice practice = version.practice();
        List<Municipality> municipalities = version.municipalities().stream()
                .flatMap(code -> territory.municipality(code).stream()).toList();
        List<Region> regions = municipalities.stream().map(Municipality::region).distinct()
                .flatMap(code -> territory.region(code).stream()).toList();
        List<Text> texts = new ArrayList<>();
        addFields(texts, "", PracticeTemplate.PRACTICE, version);
        addRegions(texts, regions);
        texts.addAll(files.texts(version));
        EvidenceSummary evidence = new EvidenceSummary(version.indicators().size(),
                (int) version.indicatorsWithEvidence(),
                version.evidence().name());
        return new PracticeDocument(practice.id(), practice.code(), practice.slug(), practice.sourceId(),
                orEmpty(version.identification().name()),
                String.join(" · ", municipalities.stream().map(Municipality::name).toList()),
                String.join(" · ", regions.stream().map(Region::shortName).toList()),
                version.timing().startYear(), years(version), summary(version), evidence, version.publishedAt(),
                codes(version, municipalities), texts, version.provenance().language());
    }

    private <T> void addFields(List<Text> texts, String prefix, Template<T> template, T record) {
        for (Field<T, ?> field : template.publicFields()) {
            if (field.isAnswered(record)) {
                addField(texts, prefix + field.key(), field, record);
            }
        }
    }

    private <T, V> void addField(List<Text> texts, String path, Field<T, V> field, T record) {
        V value = field.get(record);
        if (value instanceof Rows<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                addRow(texts, path + "." + i + ".", field.rowTemplate(), rows.get(i));
            }
            return;
        }
        if (field.kind() == FieldKind.FLAG || field.kind() == FieldKind.REFERENCE
                || field.kind() == FieldKind.REFERENCES) {
            return;
        }
        List<String> typed = FieldTextConverter.format(field, record);
        for (int i = 0; i < typed.size(); i++) {
            String place = field.kind().isMultiple() ? path + "." + i : path;
            text.inEveryLanguage(field, typed.get(i)).forEach(words -> texts.add(new Text(place, words)));
        }
    }

    @SuppressWarnings("unchecked")
    private <R> void addRow(List<Text> texts, String prefix, Template<R> template, Object row) {
        addFields(texts, prefix, template, (R) row);
    }

    private static void addRegions(List<Text> texts, List<Region> regions) {
        for (int i = 0; i < regions.size(); i++) {
            texts.add(new Text("region." + i, regions.get(i).name()));
            if (!regions.get(i).name().equals(regions.get(i).shortName())) {
                texts.add(new Text("region." + i, regions.get(i).shortName()));
            }
        }
    }

    private static Map<FacetName, List<String>> codes(PracticeVersion version, List<Municipality> municipalities) {
        Map<FacetName, List<String>> codes = new EnumMap<>(FacetName.class);
        codes.put(FacetName.REGION, municipalities.stream().map(Municipality::region).distinct().toList());
        codes.put(FacetName.COMMUNE,
                municipalities.stream().flatMap(one -> one.communes().stream()).distinct().toList());
        codes.put(FacetName.THEME, List.copyOf(version.terms("themes")));
        codes.put(FacetName.POPULATION, List.copyOf(version.terms("populations")));
        codes.put(FacetName.TYPE, orNone(version.identification().practiceType()));
        codes.put(FacetName.STAGE, orNone(version.timing().stage()));
        codes.put(FacetName.YEAR, orNone(version.timing().startYear()));
        codes.put(FacetName.OBJECTIVE, List.copyOf(version.terms("gcmObjectives")));
        codes.put(FacetName.EVIDENCE, List.of(version.evidence().name()));
        return codes;
    }

    private static List<String> orNone(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The years as the card shows them. */
    private static String years(PracticeVersion version) {
        Integer start = version.timing().startYear();
        Integer end = version.timing().endYear();
        if (start == null) {
            return "";
        }
        return end != null && !end.equals(start) ? start + "–" + end : start.toString();
    }

    /** One sentence: what the municipality summed up, else what came of it, else how its description begins. */
    private static String summary(PracticeVersion version) {
        for (String text : new String[]{version.identification().summary(), version.achievements(),
                version.design().description()}) {
            if (!minga.platform.Text.isBlank(text)) {
                return sentence(text.strip());
            }
        }
        return "";
    }

    private static String sentence(String text) {
        int end = text.indexOf(". ");
        String first = end > 40 ? text.substring(0, end + 1) : text;
        if (first.length() <= SUMMARY) {
            return first;
        }
        int blank = first.lastIndexOf(' ', SUMMARY);
        return first.substring(0, blank > 0 ? blank : SUMMARY) + "…";
    }
}
