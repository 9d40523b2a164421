package minga.dossier;

import java.time.Instant;
import java.util.List;
import minga.document.ExportFormats;
import minga.web.Page;

/**
 * Page of a published version of a dossier.
 *
 * @param path its address without the ending of a format
 * @param permanent the absolute address that lasts
 * @param foreword in Markdown; may be empty
 * @param lines its practices
 * @param citation in the style of APA, without the address
 * @param versions the published versions
 */
public record DossierPage(DossierChapterPage.CoverView cover, String code, int number, Instant publishedAt,
        boolean newest, String path, String permanent, String foreword, List<Line> lines, String language,
        String checksum, String citation, List<ExportFormats.Download> downloads, List<Edition> versions,
        boolean listed) implements Page {

    /**
     * One practice.
     *
     * @param practice null where it was withdrawn since
     * @param title what it is called; of a withdrawn one only its code
     * @param url of the frozen version, or of the tombstone
     * @param page on which it stands
     * @param now the number of the version that is public now where that is another one, else 0
     */
    public record Line(PracticeLine practice, String title, String url, int page, int now) {}

    /** A published version and its address. */
    public record Edition(int number, Instant publishedAt, String url, boolean shown) {}

    /** How many of its practices have another version by now. */
    public long changed() {
        return lines.stream().filter(line -> line.now() > 0).count();
    }

    /** How many were withdrawn since. */
    public long withdrawn() {
        return lines.stream().filter(line -> line.practice() == null).count();
    }
}
