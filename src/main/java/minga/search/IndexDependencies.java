package minga.search;

import java.time.Clock;
import minga.change.Changes;

/**
 * All that the index needs of the rest of the house.
 *
 * @param changes the log that it follows
 * @param practices the practices themselves
 * @param visibility the rule that every hit passes
 * @param labels the words behind the codes
 * @param clock the time
 */
public record IndexDependencies(Changes changes, PracticeSource practices, PublicationCheck visibility, FacetLabels labels,
                           Clock clock) {
}
