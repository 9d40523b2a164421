package minga.dossier;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/** Page that lists the public dossiers, the one published last first. */
public record DossiersPage(List<Line> dossiers) implements Page {

    /** One dossier; the subtitle may be empty. */
    public record Line(String code, String title, String subtitle, String language, int practices,
            Instant publishedAt) {}
}
