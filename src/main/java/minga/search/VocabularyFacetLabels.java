package minga.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minga.evidence.EvidenceState;
import minga.platform.Text;
import minga.territory.Commune;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/** Labels of facet values from the vocabularies and the territory. */
public final class VocabularyFacetLabels implements FacetLabels {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LAST = 99;
    private static final Set<String> EVIDENCE_STATES = Arrays.stream(EvidenceState.values()).map(EvidenceState::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Vocabularies vocabularies;
    private final Territory territory;

    public VocabularyFacetLabels(Vocabularies vocabularies, Territory territory) {
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    @Override
    public BilingualLabel label(FacetName facet, String code) {
        return switch (facet) {
            case REGION -> new BilingualLabel(territory.region(code).map(Region::shortName).orElse(code),
                    territory.region(code).map(region -> region.shortNameIn("en")).orElse(code));
            case COMMUNE -> BilingualLabel.of(territory.commune(code).map(Commune::name).orElse(code));
            case YEAR -> BilingualLabel.of(code);
            case EVIDENCE -> EVIDENCE_STATES.contains(code) ? new BilingualLabel(evidence(Language.ES, code),
                    evidence(Language.EN, code)) : BilingualLabel.of(code);
            default -> vocabularies.term(vocabulary(facet), code)
                    .map(term -> new BilingualLabel(term.es(), term.en())).orElse(BilingualLabel.of(code));
        };
    }

    @Override
    public Optional<String> code(FacetName facet, String words) {
        return switch (facet) {
            case REGION -> region(words);
            case COMMUNE -> territory.commune(words).or(() -> territory.communeNamed(words)).map(Commune::code);
            case YEAR -> Optional.of(words).filter(year -> YEAR.matcher(year).matches());
            case EVIDENCE -> Optional.of(words).filter(EVIDENCE_STATES::contains);
            default -> vocabularies.term(vocabulary(facet), words)
                    .or(() -> vocabularies.named(vocabulary(facet), words)).map(Term::code);
        };
    }

    @Override
    public Set<String> communes(CommuneKind kind) {
        return territory.communes().stream().filter(commune -> kind.fits(commune.population(), commune.rurality()))
                .map(Commune::code).collect(Collectors.toSet());
    }

    private Optional<String> region(String words) {
        String folded = Text.folded(words);
        return territory.regions().stream()
                .filter(region -> region.code().equals(words) || Text.folded(region.name()).equals(folded)
                        || Text.folded(region.shortName()).equals(folded)
                        || ("region " + Text.folded(region.shortName())).equals(folded)
                        || region.roman().equalsIgnoreCase(words))
                .map(Region::code).findFirst();
    }

    @Override
    public int position(FacetName facet, String code) {
        return switch (facet) {
            case REGION -> territory.region(code).map(Region::northToSouth).orElse(LAST);
            case EVIDENCE -> EVIDENCE_STATES.contains(code) ? EvidenceState.valueOf(code).ordinal() : LAST;
            default -> 0;
        };
    }

    private static String evidence(Language language, String state) {
        return Messages.text(language, "search.evidence." + state);
    }

    private static String vocabulary(FacetName facet) {
        return switch (facet) {
            case THEME -> "themes";
            case POPULATION -> "populations";
            case TYPE -> "practiceType";
            case STAGE -> "stage";
            case OBJECTIVE -> "gcmObjectives";
            default -> throw new IllegalArgumentException(facet + " has no vocabulary");
        };
    }
}
