package minga.reading;

import java.util.List;
import java.util.stream.Stream;
import minga.search.BilingualLabel;
import minga.search.SimilarPractice;
import minga.web.Language;
import minga.web.Messages;

/** Builds the cards of similar practices, with the reason why each is similar. */
record SimilarPracticeCards(Language language) {

    FichaPage.Alike alike(SimilarPractice similar) {
        List<String> shared = Stream.concat(similar.themes().stream(), similar.populations().stream())
                .map((BilingualLabel label) -> label.in(language.code())).limit(3).toList();
        String reason = shared.isEmpty()
                ? Messages.text(language, "reading.alike.words", String.join(", ", similar.words()))
                : Messages.text(language, "reading.alike.shared", String.join(", ", shared));
        return new FichaPage.Alike(similar.hit().name(), "/practicas/" + similar.hit().slug(),
                similar.hit().municipality() + " (" + similar.hit().region() + ")", reason, similar.hit().language());
    }
}
