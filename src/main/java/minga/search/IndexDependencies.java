package minga.search;

import java.time.Clock;
import minga.change.Changes;

/**
 * The services that the index needs from other rooms.
 *
 * @param changes the log that it follows
 * @param practices the practices themselves
 * @param visibility the rule that every hit passes
 * @param labels the words behind the codes
 * @param clock the time
 */
public record IndexDependencies(Changes changes, PracticeSource practices, PublicationCheck visibility,
        FacetLabels labels,
        Clock clock) {
}
