package minga.dossier;

import java.util.List;
import minga.web.Page;

/**
 * One page of a dossier as it is read: the cover, or a chapter.
 *
 * @param id of the dossier where this is the preview of its desk; 0 for readers
 * @param cover null on the pages of chapters
 * @param chapter null on the cover
 * @param number of the page, from 1
 * @param outline all pages in order
 * @param base the address of the dossier, to which the number of a page is added
 * @param language the code of the language of the dossier
 * @param warnings what the editors should know before it goes out; empty for readers
 */
public record DossierChapterPage(long id, String title, CoverView cover, ChapterView chapter, int number,
        List<String> outline, String base, String language, List<String> warnings) implements Page {

    /** The words of the cover; any but the title may be empty. */
    public record CoverView(String title, String subtitle, List<String> imprint) {}
}
