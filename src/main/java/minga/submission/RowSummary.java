package minga.submission;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.Evidence;
import minga.platform.Text;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.web.Language;
import minga.web.Messages;

/** Says a row of a ficha in words, with what hangs on it: «Indicador 2 («Talleres») con 2 medios y 3 archivos». */
final class RowSummary {

    private static final int WORDS_LIMIT = 60;

    private final Language language;

    RowSummary(Language language) {
        this.language = language;
    }

    /** @param title its kind and number, such as «Indicador 2» */
    String text(Object row, String title) {
        String words = words(row);
        String shown = words.isEmpty() ? title : title + " («" + words + "»)";
        List<String> parts = new ArrayList<>();
        if (row instanceof Indicator indicator && !indicator.means().isEmpty()) {
            parts.add(Messages.count(language, "submission.summary.means", indicator.means().size()));
        }
        if (files(row) > 0) {
            parts.add(Messages.count(language, "submission.summary.files", files(row)));
        }
        return switch (parts.size()) {
            case 0 -> shown;
            case 1 -> Messages.text(language, "submission.summary.with", shown, parts.get(0));
            default -> Messages.text(language, "submission.summary.withBoth", shown, parts.get(0), parts.get(1));
        };
    }

    /** How many files hang on the row. */
    static long files(Object row) {
        return switch (row) {
            case Indicator indicator -> indicator.means().stream().mapToLong(RowSummary::files).sum();
            case MeansOfVerification means -> means.evidence().stream().mapToLong(RowSummary::files).sum();
            case Evidence evidence -> evidence.fileHash() == null ? 0 : 1;
            default -> 0;
        };
    }

    /** What was written in the row, shortened; empty where nothing was. */
    String words(Object row) {
        String words = written(row);
        return Text.isBlank(words) ? ""
                : words.length() > WORDS_LIMIT ? words.substring(0, WORDS_LIMIT) + "…" : words;
    }

    private static String written(Object row) {
        return switch (row) {
            case Indicator indicator -> indicator.text();
            case MeansOfVerification means -> means.text();
            case Evidence evidence -> evidence.title() != null ? evidence.title()
                    : evidence.fileName() != null ? evidence.fileName() : evidence.link();
            case Objective objective -> objective.text();
            case Activity activity -> activity.text();
            default -> "";
        };
    }
}
