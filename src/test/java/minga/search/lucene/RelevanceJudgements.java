package minga.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Judged queries and the measures over them (nDCG, MRR, recall): gain 2^grade - 1, relevant from grade 2 on. */
final class RelevanceJudgements {

    record Query(String id, String text, String type) {
    }

    /** The measures of one query or the means over several. */
    record Measures(double ndcg, double mrr, double recall, double first, double zero) {

        static Measures mean(List<Measures> all) {
            return new Measures(mean(all, Measures::ndcg), mean(all, Measures::mrr), mean(all, Measures::recall),
                    mean(all, Measures::first), mean(all, Measures::zero));
        }

        private static double mean(List<Measures> all, java.util.function.ToDoubleFunction<Measures> of) {
            return all.stream().mapToDouble(of).average().orElse(0);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "nDCG@10 %.4f  MRR@10 %.4f  Recall@20 %.4f  first %.3f  zero %.3f",
                    ndcg, mrr, recall, first, zero);
        }
    }

    private final List<Query> queries = new ArrayList<>();
    private final Map<String, Map<String, Integer>> grades = new HashMap<>();

    static RelevanceJudgements read(Path directory) throws IOException {
        RelevanceJudgements judged = new RelevanceJudgements();
        for (String line : Files.readAllLines(directory.resolve("queries.tsv"))) {
            String[] cells = line.split("\t");
            if (!cells[0].equals("id")) {
                judged.queries.add(new Query(cells[0], cells[1], cells[2]));
            }
        }
        for (String line : Files.readAllLines(directory.resolve("qrels.txt"))) {
            String[] cells = line.trim().split("\\s+");
            judged.grades.computeIfAbsent(cells[0], q -> new HashMap<>()).put(cells[2], Integer.parseInt(cells[3]));
        }
        return judged;
    }

    List<Query> queries() {
        return queries;
    }

    int grade(Query query, String document) {
        return grades.get(query.id()).getOrDefault(document, 0);
    }

    Map<Query, Measures> measure(Function<Query, List<String>> search) {
        Map<Query, Measures> measures = new LinkedHashMap<>();
        queries.forEach(query -> measures.put(query, measure(query, search.apply(query))));
        return measures;
    }

    static Map<String, Measures> byType(Map<Query, Measures> measures) {
        Map<String, List<Measures>> types = new TreeMap<>();
        measures.forEach((query, m) -> types.computeIfAbsent(query.type(), t -> new ArrayList<>()).add(m));
        Map<String, Measures> means = new LinkedHashMap<>();
        types.forEach((type, all) -> means.put(type, Measures.mean(all)));
        means.put("ALL", Measures.mean(List.copyOf(measures.values())));
        return means;
    }

    private Measures measure(Query query, List<String> found) {
        Map<String, Integer> judged = grades.get(query.id());
        List<Integer> ideal = judged.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = 0;
        double gained = 0;
        double mrr = 0;
        for (int i = 0; i < 10; i++) {
            best += i < ideal.size() ? gain(ideal.get(i), i) : 0;
            int grade = i < found.size() ? judged.getOrDefault(found.get(i), 0) : 0;
            gained += gain(grade, i);
            mrr = mrr == 0 && grade >= 2 ? 1.0 / (i + 1) : mrr;
        }
        long relevant = judged.values().stream().filter(grade -> grade >= 2).count();
        long hit = found.stream().limit(20).filter(document -> judged.getOrDefault(document, 0) >= 2).count();
        boolean first = !found.isEmpty() && judged.getOrDefault(found.get(0), 0) == 3;
        return new Measures(gained / best, mrr, (double) hit / Math.min(20, relevant), first ? 1 : 0,
                found.isEmpty() ? 1 : 0);
    }

    private static double gain(int grade, int rank) {
        return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
    }
}
