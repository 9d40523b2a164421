package minga.dossier;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/** The desk of dossiers: all of them with their state. */
public record DossierDeskPage(List<Line> dossiers) implements Page {

    /**
     * One dossier.
     *
     * @param title empty where a draft has none
     * @param published the number of the version published last; 0 for none
     * @param draft true where a version is being written
     * @param visibility who may read the published versions
     */
    public record Line(long id, String code, String title, int published, boolean draft, String visibility,
            Instant updated, int practices) {}
}
