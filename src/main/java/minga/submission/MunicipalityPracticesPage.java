package minga.submission;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/** Page of a municipality's practices with their state and who must act next. */
public record MunicipalityPracticesPage(String municipality, List<Line> lines) implements Page {

    /**
     * One practice.
     *
     * @param slug of its public page; empty before it was published
     * @param since when it came into this state
     */
    public record Line(long id, String code, String name, int version, String status, String slug, Instant since,
            boolean mayRevise) {}
}
