package minga.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facets, in the order in which the page shows them. Each has its English name (addresses of the JSON) and its
 * Spanish name (addresses of the pages).
 */
public enum FacetName {
    REGION("region", "region"),
    COMMUNE("commune", "comuna"),
    THEME("theme", "tema"),
    POPULATION("population", "poblacion"),
    TYPE("type", "tipo"),
    STAGE("stage", "etapa"),
    /** The first year; chosen by value, or as a range: {@link SearchRequest#from()} and {@link SearchRequest#to()}. */
    YEAR("year", "anio"),
    /** The objective of the Global Compact for Migration; counted for statistics only. */
    OBJECTIVE("objective", "pacto", false),
    /** How far the evidence of the practice is proven; counted for statistics only. */
    EVIDENCE("evidence", "evidencia", false);

    private static final Set<FacetName> OF_RESULTS = Arrays.stream(values()).filter(one -> one.ofResults)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FacetName.class)));

    private final String key;
    private final String spanish;
    private final boolean ofResults;

    FacetName(String key, String spanish) {
        this(key, spanish, true);
    }

    FacetName(String key, String spanish, boolean ofResults) {
        this.key = key;
        this.spanish = spanish;
        this.ofResults = ofResults;
    }

    /** Those that a page of results counts. The others may be chosen, and are counted where they are or when asked. */
    public static Set<FacetName> ofResults() {
        return Collections.unmodifiableSet(OF_RESULTS);
    }

    /** The English name: parameter of the JSON interface, key of messages. */
    public String key() {
        return key;
    }

    /** The Spanish name: parameter of the pages' addresses. */
    public String spanish() {
        return spanish;
    }

    /** The facet with this name, in either language. */
    public static Optional<FacetName> named(String name) {
        return Arrays.stream(values()).filter(f -> f.key.equals(name) || f.spanish.equals(name)).findFirst();
    }
}
