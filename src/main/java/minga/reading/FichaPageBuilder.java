package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.assessment.PublicAssessment;
import minga.practice.Indicator;
import minga.practice.Practice;
import minga.practice.PracticeDigest;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.RowTemplates;
import minga.template.Field;
import minga.template.FieldKind;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/** Builds the {@link FichaPage} of a version. */
final class FichaPageBuilder {

    private final Language language;
    private final Vocabularies vocabularies;
    private final Territory territory;
    private final FieldDisplayBuilder shaper;

    FichaPageBuilder(Language language, Vocabularies vocabularies, Territory territory) {
        this.language = language;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.shaper = new FieldDisplayBuilder(language, vocabularies, territory);
    }

    /** @param members true where somebody signed in */
    FichaPage page(Practice practice, PracticeVersion version, boolean members, List<FichaPage.Alike> similar) {
        FichaGist gist = new FichaGistBuilder(language, shaper).gist(version);
        List<FieldDisplay.Part> parts = new SectionDisplayBuilder(language, shaper, members).parts(version).stream()
                .map(part -> part.without(gist.id())).toList();
        return new FichaPage(head(practice, version), gist, new ResultsChainViewBuilder(version, language).view(),
                version.indicators().stream().map(this::measured).toList(), parts, List.of(),
                history(practice, version.number()), similar, null, List.of(), null, null, null);
    }

    private FichaPage.Head head(Practice practice, PracticeVersion version) {
        boolean current = practice.published().map(PracticeVersion::number).filter(number -> number == version.number())
                .isPresent();
        List<String> regions = version.municipalities().stream().map(code -> code.substring(0, 2)).distinct()
                .map(code -> territory.region(code).map(region -> region.nameIn(language.code())).orElse(code))
                .toList();
        String licence = version.provenance().licence();
        return new FichaPage.Head(version.identification().name(), practice.code(), practice.slug(),
                bodies(version.municipalities()),
                String.join(", ", regions), years(version), version.evidence().name(), version.status().name(),
                version.number(), version.publishedAt(), current,
                version.timing().startYear(),
                licence == null ? "" : vocabularies.label("licence", licence, language.code()),
                version.provenance().language(), PracticeDigest.of(version));
    }

    String bodies(List<String> codes) {
        List<String> names = codes.stream()
                .map(code -> territory.municipality(code).map(Municipality::name).orElse(code)).toList();
        return Messages.text(language, names.size() == 1 ? "reading.municipality" : "reading.municipalities",
                String.join(", ", names));
    }

    private String years(PracticeVersion version) {
        Integer start = version.timing().startYear();
        Integer end = version.timing().endYear();
        if (start == null) {
            return "";
        }
        if (end != null) {
            return end.equals(start) ? start.toString() : Messages.text(language, "reading.years", start, end);
        }
        return Messages.text(language,
                Boolean.TRUE.equals(version.timing().ongoing()) ? "reading.since" : "reading.began", start);
    }

    private FichaPage.Measured measured(Indicator one) {
        List<FieldDisplay> values = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Field<Indicator, ?> field : RowTemplates.INDICATOR.publicFields()) {
            if (field.key().equals("text") || field.kind() == FieldKind.ROWS || field.kind() == FieldKind.REFERENCE) {
                continue;
            }
            Optional<FieldDisplay> shown = shaper.shown(RowTemplates.INDICATOR, field, one);
            shown.ifPresentOrElse(values::add, () -> silent.add(shaper.named("indicator", field)));
        }
        return new FichaPage.Measured(Messages.text(language, "indicator.row", one.place() + 1), one.text(), values,
                silent);
    }

    /** What the reviewers of the version found, and which fields would raise it. */
    FichaPage.Assessed assessed(PublicAssessment found, PracticeVersion version) {
        return new FichaPage.Assessed(found.result().grade().map(grade -> grade.text().in(language)).orElse(""),
                found.result().points(), found.reviewers(), found.thresholds(language),
                found.lines(language),
                found.raises(language).stream().map(one -> raise(one, version)).toList(), found.summaries());
    }

    private FichaPage.Raise raise(PublicAssessment.Raise one, PracticeVersion version) {
        Optional<Field<PracticeVersion, ?>> field = PracticeTemplate.PRACTICE.field(one.field());
        boolean shown = field.filter(known -> known.isAnswered(version)).isPresent();
        return new FichaPage.Raise(one.label(), one.asks(), one.points(),
                field.map(known -> shaper.label("practice", known)).orElse(""),
                shown ? FieldAnchors.of(one.field()) : "sin-informar");
    }

    /** Only what was published: a draft that follows is nobody's business. */
    static List<FichaPage.Edition> history(Practice practice, int shown) {
        int current = practice.published().map(PracticeVersion::number).orElse(0);
        List<FichaPage.Edition> editions = new ArrayList<>();
        PracticeVersion before = null;
        for (PracticeVersion version : practice.publishedVersions()) {
            String changes = before == null ? null
                    : "/p/" + practice.code() + "/cambios?de=" + before.number() + "&a=" + version.number();
            editions.add(new FichaPage.Edition(version.number(), version.publishedAt(), version.number() == current,
                    version.number() == shown,
                    "/p/" + practice.code() + "/v" + version.number(), changes));
            before = version;
        }
        return editions.reversed();
    }
}
