package minga.dossier;

import java.util.List;
import minga.document.ExportFormats;
import minga.web.Page;

/**
 * Page of the practices that a reader marked, in their order; the address holds them all, so that it can be mailed.
 *
 * @param notes why some that the address names are not there
 * @param address this selection alone, without the search it came from
 * @param query the same as a query, {@code ?p=…}; empty for an empty selection
 * @param back the list of results that it came from, with the marks
 * @param downloads the formats in which it can be downloaded
 * @param codes of the practices, to make a dossier of them
 */
public record SelectionPage(List<Line> lines, List<String> notes, String address, String query, String back,
        List<ExportFormats.Download> downloads, List<String> codes) implements Page {

    /**
     * One practice.
     *
     * @param url of its ficha, with the marks
     * @param up the address of this page with the practice one place earlier; empty for the first
     * @param down the same, one place later; empty for the last
     * @param without the address of this page without the practice
     */
    public record Line(PracticeLine practice, String url, String up, String down, String without) {}
}
