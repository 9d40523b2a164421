package minga.dossier;

import java.util.function.Function;
import minga.document.FieldText;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.web.Language;

/** Factory of {@link DossierBook}s: reads the practices of a version, in the language of the dossier. */
public final class DossierBooks {

    private final EntryLoader loader;
    private final Function<Language, FieldText> texts;
    private final Territory territory;
    private final AcronymList acronyms;
    private final String home;

    /** @param home the portal's address, without a slash at its end */
    public DossierBooks(Practices practices, Function<Language, FieldText> texts, Territory territory,
            AcronymList acronyms, String home) {
        this.loader = new EntryLoader(practices);
        this.texts = texts;
        this.territory = territory;
        this.acronyms = acronyms;
        this.home = home;
    }

    EntryLoader loader() {
        return loader;
    }

    /** @param path at which people read it, such as {@code /carpetas/CA-2026-0001/v/1} */
    DossierBook open(DossierVersion version, String path) {
        FieldText text = texts.apply(Language.of(version.language()).orElse(Language.ES));
        return new DossierBook(version, loader.load(version),
                new DossierChapters(text, indexes(text), home), text, home + path);
    }

    DossierIndexes indexes(FieldText text) {
        return new DossierIndexes(text, territory, acronyms);
    }

    FieldText text(Language language) {
        return texts.apply(language);
    }
}
