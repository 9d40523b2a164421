package minga.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.platform.SpanishSort;
import minga.search.EvidenceSummary;
import minga.search.FacetName;
import minga.search.PracticeDocument;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Practice to document: the only place that decides what of a practice stands in the index, and how. */
final class LuceneDocumentFactory {

    private static final FieldType POSITIONS = positions();
    private static final int SORT_LENGTH = 120;
    private static final int LONGEST_BODY = 120;
    /** So many words before a compound an expression of the thesaurus may begin that has it. */
    private static final int REACH = 4;

    private final SearchFieldTable table;
    private final Spanish spanish;
    private final Thesaurus thesaurus;

    LuceneDocumentFactory(SearchFieldTable table, Spanish spanish, Thesaurus thesaurus) {
        this.table = table;
        this.spanish = spanish;
        this.thesaurus = thesaurus;
    }

    static String key(long practiceId) {
        return Long.toString(practiceId, 36);
    }

    Document document(PracticeDocument practice) {
        List<ReadText> texts = read(practice);
        Document document = new Document();
        document.add(new StringField(Names.KEY, key(practice.id()), Field.Store.NO));
        document.add(new StringField(Names.CODE, practice.code(), Field.Store.NO));
        addWords(document, texts);
        addBodies(document, texts);
        document.add(new Field(Names.TEXT, new PositionStream(texts), POSITIONS));
        document.add(new BinaryDocValuesField(Names.CARD, StoredPractice.encode(practice, texts)));
        addColumns(document, practice);
        return document;
    }

    private List<ReadText> read(PracticeDocument practice) {
        WordBreaker breaker = new WordBreaker();
        List<ReadText> texts = new ArrayList<>(practice.texts().size());
        for (PracticeDocument.Text text : practice.texts()) {
            if (text.words() != null && !text.words().isBlank()) {
                table.row(text.path()).ifPresent(row ->
                        texts.add(new ReadText(row, text.path(), text.words(), breaker, spanish)));
            }
        }
        texts.sort(Comparator.comparingInt(text -> text.row().ordinal()));
        return texts;
    }

    private void addWords(Document document, List<ReadText> texts) {
        Map<FieldGroup, Integer> lengths = new EnumMap<>(FieldGroup.class);
        texts.forEach(text -> lengths.merge(text.row().group(), text.forms().size(), Integer::sum));
        Map<TokenForms, float[]> words = new IdentityHashMap<>();
        WeightedTerms marks = new WeightedTerms();
        WeightedTerms pairs = new WeightedTerms();
        Map<FieldGroup, WeightedTerms> own = new EnumMap<>(FieldGroup.class);
        for (ReadText text : texts) {
            FieldGroup group = text.row().group();
            float weight = text.row().weight() / group.lengthNorm(lengths.get(group));
            weigh(text, weight, words, own(own, group));
            mark(text, weight, marks);
            pair(text, weight, pairs);
        }
        addTreatments(document, words);
        addSpellings(document, texts);
        add(document, Names.MARK, marks);
        add(document, Names.PAIR, pairs);
        add(document, Names.NAME, own.get(FieldGroup.NAME));
        add(document, Names.PLACE, own.get(FieldGroup.PLACE));
        add(document, Names.BODY, own.get(FieldGroup.BODY));
    }

    /** The bag of a group that is scored by itself besides; null for the others. */
    private static WeightedTerms own(Map<FieldGroup, WeightedTerms> bags, FieldGroup group) {
        return switch (group) {
            case NAME, PLACE, BODY -> bags.computeIfAbsent(group, g -> new WeightedTerms());
            default -> null;
        };
    }

    private static void weigh(ReadText text, float weight, Map<TokenForms, float[]> words, WeightedTerms own) {
        text.forms().forEach(word -> weigh(word, weight, words, own));
        text.compounds().forEach(compound -> weigh(compound.forms(), weight, words, own));
    }

    private static void weigh(TokenForms word, float weight, Map<TokenForms, float[]> words, WeightedTerms own) {
        if (!word.stop()) {
            words.computeIfAbsent(word, w -> new float[1])[0] += weight;
            if (own != null) {
                word.stems().forEach(stem -> own.add(stem, weight));
            }
        }
    }

    private void mark(ReadText text, float weight, WeightedTerms marks) {
        for (int i = 0; i < text.forms().size(); i++) {
            thesaurus.carriedAt(text.forms(), i, meaning -> marks.add(meaning.mark(), weight));
        }
        for (HyphenatedCompound compound : text.compounds()) {
            List<TokenForms> closed = HyphenatedCompound.closed(text.forms(), List.of(compound));
            for (int i = Math.max(0, compound.first() - REACH); i <= compound.first(); i++) {
                thesaurus.carriedAt(closed, i, compound.first(), meaning -> marks.add(meaning.mark(), weight));
            }
        }
    }

    private static void pair(ReadText text, float weight, WeightedTerms pairs) {
        int before = -1;
        for (int at = 0; at < text.forms().size(); at++) {
            if (text.forms().get(at).stop()) {
                continue;
            }
            if (before >= 0) {
                int between = at - before - 1;
                if (text.plain(before) && text.plain(at)) {
                    pairs.add(pair(text.forms().get(before), between, text.forms().get(at)), weight);
                    before = at;
                    continue;
                }
                Set<String> first = HyphenatedCompound.stemsEndingAt(text, before);
                Set<String> second = HyphenatedCompound.stemsStartingAt(text, at);
                first.forEach(one -> second.forEach(other -> pairs.add(pair(one, between, other), weight)));
            }
            before = at;
        }
        text.compounds().forEach(compound -> pairs.add(pair(compound.forms(), 0, compound.forms()), weight));
    }

    /** Two telling words that follow each other with so many small words between them, as one. */
    static String pair(TokenForms first, int between, TokenForms second) {
        return pair(first.stem(), between, second.stem());
    }

    private static String pair(String first, int between, String second) {
        return first + ' ' + (between == 0 ? "" : between + " ") + second;
    }

    /** The pairs of two words in whichever of their stems; one but for special spellings. */
    static Set<String> pairs(TokenForms first, int between, TokenForms second) {
        if (first.also().isEmpty() && second.also().isEmpty()) {
            return Set.of(pair(first, between, second));
        }
        Set<String> pairs = new LinkedHashSet<>();
        first.stems().forEach(one -> second.stems().forEach(other -> pairs.add(pair(one, between, other))));
        return pairs;
    }

    private static void addTreatments(Document document, Map<TokenForms, float[]> words) {
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
        add(document, Names.ALSO, also);
        add(document, Names.EXACT, exact);
        add(document, Names.PLURAL, plural);
        add(document, Names.STEM, stem);
        add(document, Names.ROOT, root);
    }

    /** The words with accents as they are written, so that a proposed spelling carries its accents. */
    private static void addSpellings(Document document, List<ReadText> texts) {
        Set<String> seen = new HashSet<>();
        for (ReadText text : texts) {
            for (int i = 0; i < text.forms().size(); i++) {
                String folded = text.forms().get(i).exact();
                String written = text.written(i);
                if (!folded.equals(written) && Character.isLetter(folded.charAt(0)) && seen.add(folded + ' ' + written)) {
                    document.add(new StringField(Names.SPELLED, folded + ' ' + written, Field.Store.NO));
                }
            }
        }
    }

    private static void addBodies(Document document, List<ReadText> texts) {
        texts.stream()
                .filter(text -> text.row().group() == FieldGroup.BODY && text.words().length() <= LONGEST_BODY
                        && (text.path().endsWith(".institution") || text.path().endsWith(".unit")))
                .map(ReadText::words).distinct()
                .forEach(name -> document.add(new StringField(Names.BODY_NAME, name.strip(), Field.Store.NO)));
    }

    private static void add(Document document, String name, WeightedTerms terms) {
        if (terms != null && !terms.isEmpty()) {
            document.add(terms.field(name));
        }
    }

    private static void addColumns(Document document, PracticeDocument practice) {
        document.add(new NumericDocValuesField(Names.ID, practice.id()));
        document.add(new NumericDocValuesField(Names.PUBLISHED,
                practice.publishedAt() == null ? 0 : practice.publishedAt().toEpochMilli()));
        EvidenceSummary evidence = practice.evidence();
        document.add(new NumericDocValuesField(Names.EVIDENCE,
                evidence.indicators() == 0 ? 0 : 100L * evidence.evidenced() / evidence.indicators()));
        document.add(new SortedDocValuesField(Names.SORT_NAME, new BytesRef(sortName(practice.name()))));
        if (practice.startYear() != null) {
            document.add(new StringField(Names.YEAR, practice.startYear().toString(), Field.Store.NO));
        }
        practice.codes().forEach((facet, codes) -> codes.stream().distinct().forEach(code ->
                document.add(new SortedSetDocValuesField(Names.facet(facet), new BytesRef(code)))));
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
