package minga.commitment;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import minga.document.FieldText;
import minga.platform.ChileTime;
import minga.template.RecordDirectory;
import minga.web.Language;

/** Makes the exports of commitments in the language and on the day of whoever asks. */
public final class CommitmentExports {

    private final Commitments commitments;
    private final RecordDirectory seminars;
    private final Function<Language, FieldText> texts;
    private final String home;
    private final Clock clock;

    /**
     * @param seminars finds public seminars by their slug
     * @param portal the public address of the portal
     */
    public CommitmentExports(Commitments commitments, RecordDirectory seminars, Function<Language, FieldText> texts,
            URI portal, Clock clock) {
        this.commitments = commitments;
        this.seminars = seminars;
        this.texts = texts;
        this.home = portal.toString();
        this.clock = clock;
    }

    CommitmentExport export(Language language) {
        return new CommitmentExport(commitments, seminars, texts.apply(language), home,
                ChileTime.day(clock.instant()));
    }
}
