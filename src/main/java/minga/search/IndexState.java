package minga.search;

import java.time.Instant;
import java.util.List;

/**
 * State of the index compared with the database.
 *
 * @param generation grows with every change that can be seen
 * @param checkpoint the number of the last change that can be found
 * @param lag how many changes are known and not yet found
 * @param behindSince since when there is a lag; null when there is none
 * @param documents how many practices can be found
 * @param rebuilding whether a new index is being built beside this one
 * @param fault what went wrong last and is being mended; null when all is well
 * @param setAside the numbers of the practices that could not be indexed and are tried again later
 */
public record IndexState(long generation, long checkpoint, long lag, Instant behindSince, int documents,
        boolean rebuilding, String fault, List<Long> setAside) {
}
