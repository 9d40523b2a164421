package minga.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import minga.document.Block;
import minga.document.Document;
import minga.document.FieldText;
import minga.evidence.EvidenceState;
import minga.platform.Text;
import minga.practice.PracticeVersion;
import minga.practice.ResultsChainGaps;
import minga.web.Messages;

/**
 * Finds what the editors of a dossier should know before it goes out. Only a practice that is not public stands in the
 * way of publishing; all else is printed as it is.
 */
final class DossierWarnings {

    /** About so many characters fill a page of paper. */
    static final int PAGE = 2800;
    /** About so many fit a slide in letters that can be read at the back. */
    static final int SLIDE = 900;

    private static final Set<ResultsChainGaps.Kind> EVIDENCE = EnumSet.of(ResultsChainGaps.Kind.NO_EVIDENCE,
            ResultsChainGaps.Kind.LOST_EVIDENCE);
    private static final Pattern IMAGE_WITHOUT_WORDS = Pattern.compile("!\\[\\s*]\\(");
    private static final String PICTURE = "photo-video";

    private final FieldText text;

    DossierWarnings(FieldText text) {
        this.text = text;
    }

    /**
     * What holds for the dossier as a whole.
     *
     * @param unexplained the acronyms that nobody explains
     */
    List<String> ofWhole(DossierVersion dossier, List<LoadedEntry> entries, List<String> unexplained) {
        List<String> warnings = new ArrayList<>();
        if (IMAGE_WITHOUT_WORDS.matcher(Text.orEmpty(dossier.foreword())).find()) {
            warnings.add(say("dossier.warning.image"));
        }
        if (!unexplained.isEmpty()) {
            warnings.add(say("dossier.warning.acronyms", String.join(", ", unexplained)));
        }
        Set<String> seen = new HashSet<>();
        entries.stream().filter(entry -> entry.readable() && !seen.add(entry.entry().practice()))
                .forEach(entry -> warnings.add(say("dossier.warning.twice", entry.place())));
        return warnings;
    }

    /** What stands in the way of publishing it. */
    List<String> obstacles(LoadedEntry entry) {
        return entry.readable() ? List.of() : List.of(say(entry.withdrawn() == null ? "dossier.warning.unpublished"
                : "dossier.warning.withdrawn", Text.orEmpty(entry.entry().practice())));
    }

    /**
     * What will be seen of a practice that is lacking, or does not fit.
     *
     * @param shown what the reader sees of it
     */
    List<String> ofEntry(LoadedEntry entry, Document shown) {
        if (!entry.readable()) {
            return obstacles(entry);
        }
        PracticeVersion version = entry.version();
        List<String> warnings = new ArrayList<>();
        if (Text.isBlank(version.legal().legalBasis()) && version.norms().isEmpty()) {
            warnings.add(say("dossier.warning.legal"));
        }
        long gaps = ResultsChainGaps.of(version).stream().filter(gap -> !EVIDENCE.contains(gap.kind())).count();
        if (gaps > 0) {
            warnings.add(Messages.count(text.language(), "dossier.warning.gaps", gaps));
        }
        if (version.evidence() == EvidenceState.DECLARED) {
            warnings.add(say("dossier.warning.evidence"));
        }
        if (pictureWithoutWords(version)) {
            warnings.add(say("dossier.warning.picture"));
        }
        if (!shown.language().code().equals(version.provenance().language())) {
            warnings.add(say("dossier.warning.language"));
        }
        fit(entry, shown, warnings);
        return warnings;
    }

    private void fit(LoadedEntry entry, Document shown, List<String> warnings) {
        int pages = pages(shown);
        if (entry.depth() == Depth.PAGE && pages > 1) {
            warnings.add(say("dossier.warning.page", pages));
        }
        for (Block block : shown.blocks()) {
            if (block instanceof Block.Fact fact && fact.shape() == Block.Shape.LONG) {
                int length = fact.values().get(0).text().length();
                if (length > SLIDE) {
                    warnings.add(say("dossier.warning.slide", fact.label(), (length + SLIDE - 1) / SLIDE));
                }
            }
        }
    }

    private static boolean pictureWithoutWords(PracticeVersion version) {
        return version.indicators().stream().flatMap(indicator -> indicator.means().stream())
                .filter(means -> PICTURE.equals(means.kind())).flatMap(means -> means.evidence().stream())
                .anyMatch(evidence -> Text.isBlank(evidence.title()) && Text.isBlank(evidence.text()));
    }

    /** About how many pages of paper it fills. */
    static int pages(Document document) {
        int letters = document.blocks().stream().mapToInt(DossierWarnings::letters).sum();
        return Math.max(1, (letters + PAGE - 1) / PAGE);
    }

    private static int letters(Block block) {
        return block instanceof Block.Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(DossierWarnings::letters).sum()
                : block instanceof Block.Fact fact && fact.values().isEmpty() ? 0
                        : block.lines().stream().mapToInt(String::length).sum();
    }

    private String say(String key, Object... args) {
        return Messages.text(text.language(), key, args);
    }
}
