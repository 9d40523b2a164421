package minga.statistics;

import java.util.Arrays;
import java.util.Optional;
import minga.search.FacetName;

/** What a chart of the statistics is about, in the order of the page. */
public enum Topic {
    REGIONS("region", FacetName.REGION), THEMES("tema", FacetName.THEME), POPULATIONS("poblacion",
            FacetName.POPULATION),
    YEARS("anio", FacetName.YEAR), STAGES("etapa", FacetName.STAGE), EVIDENCE(
            "evidencia",
            FacetName.EVIDENCE),
    COVERAGE("cobertura", null);

    private final String address;
    private final FacetName facet;

    Topic(String address, FacetName facet) {
        this.address = address;
        this.facet = facet;
    }

    /** Its name in addresses. */
    public String address() {
        return address;
    }

    /** The facet that is counted; null for the coverage, which crosses two. */
    FacetName facet() {
        return facet;
    }

    /** The topic with that name in addresses. */
    static Optional<Topic> at(String address) {
        return Arrays.stream(values()).filter(topic -> topic.address.equals(address)).findFirst();
    }
}
