package minga.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Document;
import minga.export.ChainLink.Kind;
import minga.web.Language;
import minga.web.Messages;

/**
 * Reads the results chain out of the tables of a document: objectives, activities, indicators, means of verification
 * and evidence. A document without such tables has none. A tie that nobody declared is not guessed: such links are
 * roots of their own.
 */
public final class ChainReader {

    private static final List<String> ATTACHED = List.of("link", "title");

    private final Language language;
    private final List<Block.Row> objectives;
    private final List<Block.Row> activities;
    private final List<Block.Row> indicators;

    private ChainReader(Document document) {
        this.language = document.language();
        this.objectives = rows(document, "objectives");
        this.activities = rows(document, "activities");
        this.indicators = rows(document, "indicators");
    }

    /** The links that hang from no other: objectives first, in their order. */
    public static List<ChainLink> read(Document document) {
        return new ChainReader(document).roots();
    }

    private List<ChainLink> roots() {
        List<ChainLink> roots = new ArrayList<>();
        for (int at = 0; at < objectives.size(); at++) {
            roots.add(objective(at));
        }
        for (int at = 0; at < activities.size(); at++) {
            if (references(activities.get(at), "objectives").isEmpty()) {
                roots.add(activity(at, false));
            }
        }
        for (int at = 0; at < indicators.size(); at++) {
            if (references(indicators.get(at), "objective").isEmpty()
                    && references(indicators.get(at), "activity").isEmpty()) {
                roots.add(indicator(at));
            }
        }
        return roots;
    }

    private ChainLink objective(int at) {
        List<ChainLink> direct = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (references(indicators.get(i), "activity").isEmpty() && refers(indicators.get(i), "objective", at)) {
                direct.add(indicator(i));
            }
        }
        List<ChainLink> children = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            if (refers(activities.get(i), "objectives", at)) {
                children.add(activity(i, !direct.isEmpty()));
            }
        }
        children.addAll(direct);
        return link(Kind.OBJECTIVE, at, objectives.get(at), children, Kind.ACTIVITY);
    }

    /** @param measured true where the objective above has indicators of its own, so that none is missing here */
    private ChainLink activity(int at, boolean measured) {
        List<ChainLink> children = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (refers(indicators.get(i), "activity", at)) {
                children.add(indicator(i));
            }
        }
        return link(Kind.ACTIVITY, at, activities.get(at), children, measured ? null : Kind.INDICATOR);
    }

    private ChainLink indicator(int at) {
        List<ChainLink> children = new ArrayList<>();
        for (Block.Row row : nested(indicators.get(at), "means")) {
            children.add(means(children.size(), row));
        }
        return link(Kind.INDICATOR, at, indicators.get(at), children, Kind.MEANS);
    }

    private ChainLink means(int at, Block.Row row) {
        List<ChainLink> children = new ArrayList<>();
        for (Block.Row evidence : nested(row, "evidence")) {
            boolean attached = ATTACHED.stream().anyMatch(key -> !text(evidence, key).isEmpty());
            children.add(attached ? new ChainLink(Kind.EVIDENCE, name(Kind.EVIDENCE, children.size()),
                    Stream.of(text(evidence, "title"), text(evidence, "link"))
                            .filter(said -> !said.isEmpty()).findFirst().orElse(""),
                    false, List.of()) : missing(Kind.EVIDENCE));
        }
        return link(Kind.MEANS, at, row, children, Kind.EVIDENCE);
    }

    private ChainLink link(Kind kind, int at, Block.Row row, List<ChainLink> children, Kind expected) {
        return new ChainLink(kind, name(kind, at), text(row, "text"), false,
                children.isEmpty() && expected != null ? List.of(missing(expected)) : children);
    }

    private ChainLink missing(Kind kind) {
        return new ChainLink(kind, Messages.text(language, "export.chain." + key(kind)),
                Messages.text(language, "export.chain.missing"), true, List.of());
    }

    private String name(Kind kind, int at) {
        return Messages.text(language, key(kind) + ".row", at + 1);
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Block.Row> rows(Document document, String key) {
        return document.blocks().stream().filter(block -> block instanceof Table table && table.key().equals(key))
                .flatMap(block -> ((Table) block).rows().stream()).toList();
    }

    private static List<Block.Row> nested(Block.Row row, String key) {
        return row.cells().stream().filter(cell -> cell instanceof Table table && table.key().equals(key))
                .flatMap(cell -> ((Table) cell).rows().stream()).toList();
    }

    private static boolean refers(Block.Row row, String key, int at) {
        List<Integer> all = references(row, key);
        return !all.isEmpty() && all.get(0) == at + 1;
    }

    private static List<Integer> references(Block.Row row, String key) {
        return values(row, key).filter(value -> value.data() instanceof Integer).map(value -> (Integer) value.data())
                .toList();
    }

    private static String text(Block.Row row, String key) {
        return values(row, key).findFirst().map(value -> CellText.line(value.text())).orElse("");
    }

    private static Stream<Block.Value> values(Block.Row row, String key) {
        return row.cells().stream().filter(cell -> cell instanceof Fact fact && fact.key().equals(key))
                .flatMap(cell -> ((Fact) cell).values().stream());
    }
}
