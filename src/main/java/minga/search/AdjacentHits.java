package minga.search;

import java.util.Optional;

/**
 * A hit with its passages, and its neighbours in the result list without theirs.
 *
 * @param before the one before it
 * @param here the one that stands there
 * @param after the one after it
 * @param total how many the list holds
 */
public record AdjacentHits(Optional<Hit> before, Optional<Hit> here, Optional<Hit> after, int total) {
}
