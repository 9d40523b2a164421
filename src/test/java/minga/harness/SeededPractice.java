package minga.harness;

import java.time.Year;
import java.time.ZoneId;

/** What the portal's own content is called once it is in a database. */
public final class SeededPractice {

    /** The code of the first practice: of the year in which it came in, as Chile counts it. */
    public static final String FIRST = "BP-" + Year.now(ZoneId.of("America/Santiago")) + "-0001";

    private SeededPractice() {}
}
