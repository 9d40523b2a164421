package minga.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minga.document.Cover;
import minga.document.Document;
import minga.form.FieldView;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.platform.NotFound;
import minga.platform.Text;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.template.RecordDirectory;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Makes the pages of the desk of dossiers. */
public final class DossierPageBuilder {

    private static final int MATCHES = 8;

    private final Practices practices;
    private final FormViewBuilder forms;
    private final RecordDirectory directory;
    private final DossierBooks books;

    public DossierPageBuilder(Practices practices, FormViewBuilder forms, RecordDirectory directory,
            DossierBooks books) {
        this.practices = practices;
        this.forms = forms;
        this.directory = directory;
        this.books = books;
    }

    DossierDeskPage desk(List<Dossier> all) {
        return new DossierDeskPage(all.stream().map(one -> new DossierDeskPage.Line(one.id(), one.code(),
                Text.orEmpty(one.newest().title()), one.published().map(DossierVersion::number).orElse(0),
                !one.newest().published(), one.visibility().name(), one.newest().updatedAt(),
                one.newest().entries().size())).toList());
    }

    NewDossierPage beginning(DossierStart.Given given, String key, FormValues typed, List<FormError> errors,
            Language language) {
        DossierVersion blank = Dossier.blank();
        blank.title(Text.isBlank(given.title()) ? null : given.title());
        var ids = practices.idsNamed(given.practices());
        var versions = practices.published(ids.values().stream().distinct().toList());
        List<PracticeLine> lines = given.practices().stream().map(ids::get).filter(Objects::nonNull).distinct()
                .flatMap(id -> versions.stream().filter(one -> one.practice().id() == id))
                .map(version -> PracticeLine.of(version, books.text(language))).toList();
        return new NewDossierPage(key, forms.section(DossierTemplate.DOSSIER, DossierTemplate.BEGINNING, blank,
                new FormState(language, typed, errors, FormExtras.NONE)), lines, errors);
    }

    /**
     * The form.
     *
     * @param typed what was typed and not taken, to stand in its fields
     * @param restored the fields that show what was typed though nothing is wrong there
     */
    DossierFormPage form(DossierVersion version, FormValues typed, List<FormError> errors, Set<String> restored,
            Language language) {
        FormState state = new FormState(language, typed, errors, FormExtras.NONE, restored);
        DossierBook book = books.open(version, "");
        DossierWarnings warnings = new DossierWarnings(books.text(language));
        List<Document> documents = book.entries().stream().map(book.chapters()::practice).toList();
        FieldView entries = forms.section(DossierTemplate.DOSSIER, DossierTemplate.PRACTICES, version, state).get(0);
        List<FieldView.RowView> rows = entries.rows();
        List<DossierFormPage.Pick> picks = new ArrayList<>();
        for (LoadedEntry entry : book.entries()) {
            PracticeVersion shown = entry.version();
            picks.add(new DossierFormPage.Pick(rows.get(picks.size()),
                    shown == null ? null : PracticeLine.of(shown, books.text(language)),
                    Text.orEmpty(entry.entry().practice()), rows.get(picks.size()).fields(),
                    warnings.ofEntry(entry, documents.get(picks.size())), !entry.readable()));
        }
        Dossier dossier = version.dossier();
        String wanted = String.join("", typed.valuesOf(DossierDesk.ADD)).strip();
        return new DossierFormPage(dossier.id(), dossier.code(), Text.orEmpty(version.title()), version.number(),
                !version.published(), version.revision(), version.updatedAt(),
                forms.section(DossierTemplate.DOSSIER, DossierTemplate.COVER, version, state), picks, entries.shown(),
                outline(book, documents), warnings.ofWhole(version, book.entries(), unexplained(book, documents)),
                wanted.isEmpty() ? List.of() : directory.search(wanted, MATCHES),
                new DossierFormPage.Readers(dossier.visibility().name(), "/carpetas/enlace/" + dossier.linkToken(),
                        dossier.publishedVersions().reversed().stream().map(DossierVersion::number).toList()),
                errors);
    }

    private List<String> unexplained(DossierBook book, List<Document> documents) {
        return books.indexes(book.text()).unexplained(book.version(), documents);
    }

    /** The parts and where they begin, about: cover and front are a page each. */
    private static List<DossierFormPage.Outlined> outline(DossierBook book, List<Document> practices) {
        List<DossierFormPage.Outlined> outline = new ArrayList<>();
        Language language = book.language();
        outline.add(new DossierFormPage.Outlined(Messages.text(language, "dossier.cover"), 1));
        outline.add(new DossierFormPage.Outlined(Messages.text(language, "dossier.contents"), 2));
        int page = 3;
        for (Document one : practices) {
            outline.add(new DossierFormPage.Outlined(one.title(), page));
            page += DossierWarnings.pages(one);
        }
        if (book.chapters().back(book.version(), book.entries()).isPresent()) {
            outline.add(new DossierFormPage.Outlined(Messages.text(language, "dossier.back"), page));
        }
        return outline;
    }

    /** @param asked the number of the page as the address says it; null for the first */
    DossierChapterPage preview(DossierVersion version, String asked) {
        DossierBook book = books.open(version, "");
        DossierWarnings warnings = new DossierWarnings(book.text());
        int page = pageNumber(asked);
        List<Document> documents = book.entries().stream().map(book.chapters()::practice).toList();
        List<String> said = page > 2 && page - 3 < documents.size()
                ? warnings.ofEntry(book.entries().get(page - 3), documents.get(page - 3))
                : Stream.concat(book.entries().stream().flatMap(entry -> warnings.obstacles(entry).stream()),
                        warnings.ofWhole(version, book.entries(), unexplained(book, documents)).stream()).toList();
        return page(book, page, version.dossier().id(), DossierDeskResource.address(version.dossier().id())
                + "/vista-previa?pagina=", said);
    }

    /** The number of a page as an address says it; 1 where it says none, 0 where it is none. */
    static int pageNumber(String asked) {
        return asked == null || asked.isEmpty() ? 1 : asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 0;
    }

    /** @throws NotFound where the dossier has no such page */
    static DossierChapterPage page(DossierBook book, int number, long id, String base, List<String> warnings) {
        List<Document> documents = book.documents();
        Optional<Document> shown = number < 2 || number > documents.size() + 1 ? Optional.empty()
                : Optional.of(documents.get(number - 2));
        if (number < 1 || number > documents.size() + 1) {
            throw new NotFound("page", number);
        }
        Cover cover = book.cover();
        List<String> outline = Stream.concat(Stream.of(Messages.text(book.language(), "dossier.cover"),
                Messages.text(book.language(), "dossier.contents")), documents.stream().skip(1).map(Document::title))
                .toList();
        return new DossierChapterPage(id, cover.title(),
                number > 1 ? null : new DossierChapterPage.CoverView(cover.title(), Text.orEmpty(cover.subtitle()),
                        cover.imprint()),
                shown.map(ChapterView::of).orElse(null), number, outline, base, book.language().code(), warnings);
    }
}
