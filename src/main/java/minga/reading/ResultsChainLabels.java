package minga.reading;

import java.util.Locale;
import minga.evidence.CheckHistory;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Labels of the links of a results chain, in one language. */
final class ResultsChainLabels {

    private final Language language;

    ResultsChainLabels(Language language) {
        this.language = language;
    }

    String say(String key, Object... args) {
        return Messages.text(language, "reading.chain." + key, args);
    }

    /** {@code Objetivo 2}, by place from 0. */
    String row(String what, int place) {
        return Messages.text(language, what + ".row", place + 1);
    }

    /** {@code objetivo 2}: the same within a sentence. */
    String rowWithin(String what, int place) {
        return within(row(what, place));
    }

    String name(Objective one) {
        String row = row("objective", one.place());
        return one.kind() == null ? row : row + " · " + say("objective." + one.kind());
    }

    String name(Activity one) {
        return row("activity", one.place());
    }

    String name(Indicator one) {
        return row("indicator", one.place());
    }

    String name(MeansOfVerification one) {
        return say("of", row("means", one.place()), rowWithin("indicator", one.indicator().place()));
    }

    /** {@code Evidencia 1 del medio de verificación 2 del indicador 3}. */
    String name(MeansOfVerification of, Evidence one) {
        return say("of", row("evidence", one.place()), within(name(of)));
    }

    /** The evidence that the means does not have. */
    String evidenceOf(MeansOfVerification one) {
        return of("evidence", within(name(one)));
    }

    /** {@code Actividad del objetivo 2}: a link that is not there, by what it would hang from. */
    String of(String what, String from) {
        return say("of", say(what), from);
    }

    private static String within(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** A file that is not for all is named, so that the claim is seen to be proven, but leads nowhere. */
    String told(Evidence one) {
        String page = page(one.page());
        String name = page.isEmpty() ? title(one) : title(one) + ", " + page;
        return one.fileHash() == null || one.isFilePublic() ? name : name + " (" + say("evidence.closed") + ")";
    }

    /** What was found when somebody last looked; null where nobody did. */
    String looked(Evidence one) {
        CheckHistory.LastCheck look = one.lastCheck();
        return look == null ? null : Messages.text(language, look.words(), Formats.date(language, look.at()));
    }

    /** {@code p. 4} for a bare number; whoever wrote more is left alone. */
    String page(String said) {
        return said == null ? "" : Character.isDigit(said.charAt(0)) ? say("page", said) : said;
    }

    static String title(Evidence one) {
        if (one.title() != null) {
            return one.title();
        }
        return one.fileName() != null ? one.fileName()
                : one.link() != null ? one.link().replaceFirst("^https?://(www\\.)?", "") : "";
    }

    static String anchor(Objective one) {
        return "objetivo-" + (one.place() + 1);
    }

    static String anchor(Activity one) {
        return "actividad-" + (one.place() + 1);
    }

    static String anchor(Indicator one) {
        return "indicador-" + (one.place() + 1);
    }

    static String anchor(Indicator of, MeansOfVerification one) {
        return anchor(of) + "-medio-" + (one.place() + 1);
    }
}
