package minga.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minga.document.Cover;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.platform.ChileTime;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.web.Language;
import minga.web.Messages;

/** Makes the pages and files of published dossiers. */
public final class DossierView {

    private final DossierBooks books;
    private final ExportFormats formats;

    public DossierView(DossierBooks books, ExportFormats formats) {
        this.books = books;
        this.formats = formats;
    }

    DossiersPage list(List<Dossier> listed) {
        return new DossiersPage(listed.stream().map(one -> one.published().orElseThrow())
                .map(one -> new DossiersPage.Line(one.dossier().code(), one.title(), Text.orEmpty(one.subtitle()),
                        one.language(), one.entries().size(), one.publishedAt()))
                .toList());
    }

    /**
     * @param base the address of the dossier: by its code, or by its secret
     * @param language of the reader
     */
    DossierPage page(DossierVersion version, String base, Language language) {
        String path = base + "/v/" + version.number();
        DossierBook book = books.open(version, path);
        Map<String, Integer> now = books.loader().currentNumbers(book.entries());
        Cover cover = book.cover();
        List<DossierPage.Line> lines = book.entries().stream().map(entry -> line(entry, book, now, language)).toList();
        Dossier dossier = version.dossier();
        return new DossierPage(new DossierChapterPage.CoverView(cover.title(), Text.orEmpty(cover.subtitle()),
                cover.imprint()), dossier.code(), version.number(), version.publishedAt(),
                dossier.published().filter(version::equals).isPresent(), path, book.address(),
                Text.orEmpty(version.foreword()), lines, book.language().code(), version.checksum(), citation(book),
                formats.ofList(PracticeTemplate.PRACTICE, language),
                dossier.publishedVersions().reversed().stream().map(one -> new DossierPage.Edition(one.number(),
                        one.publishedAt(), base + "/v/" + one.number(), one.equals(version))).toList(),
                dossier.visibility() == Visibility.PUBLIC);
    }

    private DossierPage.Line line(LoadedEntry entry, DossierBook book, Map<String, Integer> now, Language language) {
        String title = book.chapters().title(entry);
        String code = Text.orEmpty(entry.entry().practice());
        if (!entry.readable()) {
            return new DossierPage.Line(null, title, "/p/" + code, entry.place() + 2, 0);
        }
        PracticeLine practice = PracticeLine.of(entry.version(), books.text(language));
        int current = now.getOrDefault(practice.code(), practice.version());
        return new DossierPage.Line(practice, title, "/p/" + practice.code() + "/v" + practice.version(),
                entry.place() + 2, current == practice.version() ? 0 : current);
    }

    /** Author, year, title, version and code. */
    private static String citation(DossierBook book) {
        DossierVersion version = book.version();
        return Messages.text(book.language(), "dossier.citation", book.author(),
                ChileTime.year(version.publishedAt()), version.title(), version.number(), version.dossier().code());
    }

    /** One page of it as it is read. */
    DossierChapterPage chapter(DossierVersion version, String base, String asked) {
        String path = base + "/v/" + version.number();
        return DossierPageBuilder.page(books.open(version, path), DossierPageBuilder.pageNumber(asked), 0,
                path + "?pagina=", List.of());
    }

    /** The format of that suffix, where it carries lists of practices. */
    Optional<ExportFormat> format(String suffix) {
        Predicate<ExportFormat> carries = one -> one.carriesList(PracticeTemplate.PRACTICE);
        return formats.withSuffix(suffix).filter(carries);
    }

    /** The version with its practices read. */
    DossierBook book(DossierVersion version, String base) {
        return books.open(version, base + "/v/" + version.number());
    }

    /** What that format writes of it. */
    static DocumentList documents(DossierBook book, ExportFormat format) {
        return format.cites() ? book.sources() : book.list(format.tabular());
    }
}
