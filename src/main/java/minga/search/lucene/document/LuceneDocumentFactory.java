package minga.search.lucene.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import minga.platform.SpanishSort;
import minga.search.EvidenceSummary;
import minga.search.PracticeDocument;
import minga.search.lucene.analysis.HyphenatedCompound;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.Thesaurus;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.schema.FieldGroup;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.schema.PairTerm;
import minga.search.lucene.schema.RootHash;
import minga.search.lucene.schema.SearchFieldTable;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Converts a practice into the Lucene document that is indexed for it; the only class that does. Thread-safe. */
public final class LuceneDocumentFactory {

    private static final FieldType POSITIONS = positions();
    private static final int SORT_LENGTH = 120;
    private static final int LONGEST_BODY = 120;
    /** How many words before a compound an expression of the thesaurus may begin that contains the compound. */
    private static final int MOST_WORDS_BEFORE = 4;
    /** Factor for a meaning that only the name of an institution has: who took part says little of what was done. */
    private static final float BODY_MEANING = 0.3f;

    private final SearchFieldTable table;
    private final SpanishMorphology spanish;
    private final Thesaurus thesaurus;

    public LuceneDocumentFactory(IndexSchema schema) {
        this.table = schema.table();
        this.spanish = schema.spanish();
        this.thesaurus = schema.thesaurus();
    }

    public Document document(PracticeDocument practice) {
        List<AnalyzedText> texts = analyze(practice);
        Document document = new Document();
        document.add(new StringField(IndexFields.KEY, IndexFields.key(practice.id()), Field.Store.NO));
        document.add(new StringField(IndexFields.CODE, practice.code(), Field.Store.NO));
        addTerms(document, texts);
        addBodies(document, texts);
        document.add(new Field(IndexFields.TEXT, new PositionTokenStream(texts), POSITIONS));
        document.add(new BinaryDocValuesField(IndexFields.CARD, StoredPractice.encode(practice, texts)));
        addColumns(document, practice);
        return document;
    }

    private List<AnalyzedText> analyze(PracticeDocument practice) {
        WordTokenizer breaker = new WordTokenizer();
        List<AnalyzedText> texts = new ArrayList<>(practice.texts().size());
        for (PracticeDocument.Text text : practice.texts()) {
            if (text.words() != null && !text.words().isBlank()) {
                table.row(text.path()).ifPresent(
                        row -> texts.add(new AnalyzedText(row, text, breaker, spanish)));
            }
        }
        texts.sort(Comparator.comparingInt(text -> text.row().ordinal()));
        return texts;
    }

    private void addTerms(Document document, List<AnalyzedText> texts) {
        Map<FieldGroup, Integer> lengths = new EnumMap<>(FieldGroup.class);
        texts.forEach(text -> lengths.merge(text.row().group(), text.forms().size(), Integer::sum));
        Map<TokenForms, float[]> words = new IdentityHashMap<>();
        Map<String, WeightedTerms> fields = new HashMap<>();
        for (AnalyzedText text : texts) {
            if (text.row().group() != FieldGroup.FILE) {
                addTerms(text, lengths, words, fields);
            }
        }
        addFileTerms(texts.stream().filter(text -> text.row().group() == FieldGroup.FILE).toList(), lengths, words,
                fields);
        addTermForms(document, words);
        addSpellings(document, texts);
        fields.forEach((field, terms) -> add(document, field, terms));
        terms(fields, IndexFields.TOPIC_MARK).words().forEach(
                topic -> document.add(new SortedNumericDocValuesField(IndexFields.TOPICS, RootHash.of(topic))));
    }

    private void addTerms(AnalyzedText text, Map<FieldGroup, Integer> lengths, Map<TokenForms, float[]> words,
            Map<String, WeightedTerms> fields) {
        FieldGroup group = text.row().group();
        float weight = text.row().weight() / group.lengthNorm(lengths.get(group));
        addForms(text, weight, words);
        ownFields(text.row()).forEach(field -> addStems(text, weight, terms(fields, field)));
        addMeanings(text, group == FieldGroup.BODY ? weight * BODY_MEANING : weight, fields);
        addPairs(text, weight, terms(fields, IndexFields.PAIR));
    }

    /** What files say counts once, however often they say it: a report of a hundred pages says no more than a ficha. */
    private void addFileTerms(List<AnalyzedText> files, Map<FieldGroup, Integer> lengths,
            Map<TokenForms, float[]> words, Map<String, WeightedTerms> fields) {
        Map<TokenForms, float[]> fileWords = new IdentityHashMap<>();
        Map<String, WeightedTerms> fileFields = new HashMap<>();
        float most = 0;
        for (AnalyzedText file : files) {
            addTerms(file, lengths, fileWords, fileFields);
            most = Math.max(most, file.row().weight());
        }
        float once = most;
        fileWords.forEach((word, weight) -> words.computeIfAbsent(word, w -> new float[1])[0] += Math.min(weight[0],
                once));
        fileFields.forEach((field, terms) -> terms(fields, field).addAtMost(terms, once));
    }

    private static WeightedTerms terms(Map<String, WeightedTerms> fields, String field) {
        return fields.computeIfAbsent(field, f -> new WeightedTerms());
    }

    /** The Lucene fields that the stems of a searchable field stand in besides. */
    private static List<String> ownFields(SearchFieldTable.Row row) {
        List<String> own = new ArrayList<>(2);
        switch (row.group()) {
            case NAME -> own.add(IndexFields.NAME);
            case PLACE -> own.add(IndexFields.PLACE);
            case BODY -> own.add(IndexFields.BODY);
            case PROOF -> own.add(IndexFields.PROOF);
            default -> {
            }
        }
        if (row.topical()) {
            own.add(IndexFields.TOPIC);
        }
        return own;
    }

    private static void addForms(AnalyzedText text, float weight, Map<TokenForms, float[]> words) {
        text.forms().forEach(word -> addForms(word, weight, words));
        text.compounds().forEach(compound -> addForms(compound.forms(), weight, words));
    }

    private static void addForms(TokenForms word, float weight, Map<TokenForms, float[]> words) {
        if (!word.stop()) {
            words.computeIfAbsent(word, w -> new float[1])[0] += weight;
        }
    }

    private static void addStems(AnalyzedText text, float weight, WeightedTerms terms) {
        Consumer<TokenForms> add = word -> word.stems().forEach(stem -> terms.add(stem, weight));
        text.forms().stream().filter(word -> !word.stop()).forEach(add);
        text.compounds().stream().map(HyphenatedCompound::forms).filter(word -> !word.stop()).forEach(add);
    }

    private void addMeanings(AnalyzedText text, float weight, Map<String, WeightedTerms> fields) {
        addMeanings(text, weight, terms(fields, IndexFields.MARK));
        if (text.row().topical()) {
            addMeanings(text, weight, terms(fields, IndexFields.TOPIC_MARK));
        } else if (text.row().group() == FieldGroup.PROOF) {
            addMeanings(text, weight, terms(fields, IndexFields.PROOF_MARK));
        }
    }

    private void addMeanings(AnalyzedText text, float weight, WeightedTerms marks) {
        for (int i = 0; i < text.forms().size(); i++) {
            thesaurus.carriedAt(text.forms(), i, meaning -> marks.add(meaning.mark(), weight));
        }
        for (HyphenatedCompound compound : text.compounds()) {
            List<TokenForms> closed = HyphenatedCompound.closed(text.forms(), List.of(compound));
            for (int i = Math.max(0, compound.first() - MOST_WORDS_BEFORE); i <= compound.first(); i++) {
                thesaurus.carriedAt(closed, i, compound.first(), meaning -> marks.add(meaning.mark(), weight));
            }
        }
    }

    private static void addPairs(AnalyzedText text, float weight, WeightedTerms pairs) {
        int before = -1;
        for (int at = 0; at < text.forms().size(); at++) {
            if (text.forms().get(at).stop()) {
                continue;
            }
            if (before >= 0) {
                int between = at - before - 1;
                if (text.plain(before) && text.plain(at)) {
                    pairs.add(PairTerm.of(text.forms().get(before), between, text.forms().get(at)), weight);
                    before = at;
                    continue;
                }
                Set<String> first = text.stemsEndingAt(before);
                Set<String> second = text.stemsStartingAt(at);
                first.forEach(one -> second.forEach(other -> pairs.add(PairTerm.of(one, between, other), weight)));
            }
            before = at;
        }
        text.compounds().forEach(compound -> pairs.add(PairTerm.of(compound.forms(), 0, compound.forms()), weight));
    }

    private static void addTermForms(Document document, Map<TokenForms, float[]> words) {
        WeightedTerms exact = new WeightedTerms();
        WeightedTerms also = new WeightedTerms();
        WeightedTerms plural = new WeightedTerms();
        WeightedTerms stem = new WeightedTerms();
        WeightedTerms root = new WeightedTerms();
        words.forEach((word, weight) -> {
            exact.add(word.exact(), weight[0]);
            if (word.also().isEmpty()) {
                plural.add(word.plural(), weight[0]);
                stem.add(word.stem(), weight[0]);
                root.add(word.root(), weight[0]);
                return;
            }
            word.also().forEach(usual -> (word.writes(usual) ? exact : also).add(usual.exact(), weight[0]));
            word.each(TokenForms::plural).forEach(form -> plural.add(form, weight[0]));
            word.each(TokenForms::stem).forEach(form -> stem.add(form, weight[0]));
            word.each(TokenForms::root).forEach(form -> root.add(form, weight[0]));
        });
        add(document, IndexFields.ALSO, also);
        add(document, IndexFields.EXACT, exact);
        add(document, IndexFields.PLURAL, plural);
        add(document, IndexFields.STEM, stem);
        add(document, IndexFields.ROOT, root);
    }

    /**
     * The words as they are written where that differs from the folded form, so that a suggested spelling has its
     * accents.
     */
    private static void addSpellings(Document document, List<AnalyzedText> texts) {
        Set<String> seen = new HashSet<>();
        for (AnalyzedText text : texts) {
            // Files are full of names, numbers and misread letters: what they spell is no model.
            for (int i = 0; text.row().group() != FieldGroup.FILE && i < text.forms().size(); i++) {
                String folded = text.forms().get(i).exact();
                String written = text.written(i);
                if (!folded.equals(written) && Character.isLetter(folded.charAt(0))
                        && seen.add(folded + ' ' + written)) {
                    document.add(new StringField(IndexFields.SPELLED, folded + ' ' + written, Field.Store.NO));
                }
            }
        }
    }

    private static void addBodies(Document document, List<AnalyzedText> texts) {
        texts.stream()
                .filter(text -> text.row().group() == FieldGroup.BODY && text.words().length() <= LONGEST_BODY
                        && (text.path().endsWith(".institution") || text.path().endsWith(".unit")))
                .map(AnalyzedText::words).distinct()
                .forEach(name -> document.add(new StringField(IndexFields.BODY_NAME, name.strip(), Field.Store.NO)));
    }

    private static void add(Document document, String name, WeightedTerms terms) {
        if (terms != null && !terms.isEmpty()) {
            document.add(terms.field(name));
        }
    }

    private static void addColumns(Document document, PracticeDocument practice) {
        document.add(new NumericDocValuesField(IndexFields.ID, practice.id()));
        document.add(new NumericDocValuesField(IndexFields.PUBLISHED,
                practice.publishedAt() == null ? 0 : practice.publishedAt().toEpochMilli()));
        EvidenceSummary evidence = practice.evidence();
        document.add(new NumericDocValuesField(IndexFields.EVIDENCE,
                evidence.indicators() == 0 ? 0 : 100L * evidence.evidenced() / evidence.indicators()));
        document.add(new SortedDocValuesField(IndexFields.SORT_NAME, new BytesRef(sortName(practice.name()))));
        if (practice.startYear() != null) {
            document.add(new StringField(IndexFields.YEAR, practice.startYear().toString(), Field.Store.NO));
        }
        practice.codes().forEach((facet, codes) -> codes.stream().distinct().forEach(
                code -> document.add(new SortedSetDocValuesField(IndexFields.facet(facet), new BytesRef(code)))));
    }

    private static String sortName(String name) {
        return SpanishSort.key(name.length() > SORT_LENGTH ? name.substring(0, SORT_LENGTH) : name);
    }

    private static FieldType positions() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
