package minga.search;

import java.util.Arrays;
import java.util.Optional;

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
    YEAR("year", "anio");

    private final String key;
    private final String spanish;

    FacetName(String key, String spanish) {
        this.key = key;
        this.spanish = spanish;
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
