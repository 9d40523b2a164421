package minga.search;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.Evidence;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.personaldata.FileTexts;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeVersion;
import minga.search.PracticeDocument.SourceFile;
import minga.search.PracticeDocument.Text;

/**
 * Text of the public evidence files of a practice as the index reads it, page by page: up to 100,000 characters of a
 * file and 200,000 of a practice. Files that are not public give none.
 */
public final class EvidenceFileTexts {

    /** The searchable fields that are no fields of the ficha but of its files. */
    public static final List<String> FIELDS = List.of("indicators.means.evidence.pages",
            "indicators.means.evidence.slides", "indicators.means.evidence.sheets",
            "indicators.means.evidence.content");

    private static final int FILE_LIMIT = 100_000;
    private static final int PRACTICE_LIMIT = 200_000;
    /** Beyond it a page has no number in a path. */
    private static final int LAST_PAGE = 999;

    private final FileTexts files;

    public EvidenceFileTexts(FileTexts files) {
        this.files = files;
    }

    /** The texts of the files that all may see once this version is public; the first ones where there are too many. */
    List<Text> texts(PracticeVersion version) {
        List<Text> texts = new ArrayList<>();
        int left = PRACTICE_LIMIT;
        for (Indicator indicator : version.indicators()) {
            for (MeansOfVerification means : indicator.means()) {
                for (Evidence evidence : means.evidence()) {
                    if (evidence.isFilePublic() && left > 0) {
                        String path = "indicators." + indicator.place() + ".means." + means.place() + ".evidence."
                                + evidence.place() + ".";
                        left -= add(texts, path, evidence, Math.min(FILE_LIMIT, left));
                    }
                }
            }
        }
        return texts;
    }

    private int add(List<Text> texts, String path, Evidence evidence, int limit) {
        int taken = 0;
        for (ExtractedText.Page page : files.beginning(evidence.fileHash(), limit)) {
            String words = page.text().substring(0, Math.min(page.text().length(), limit - taken));
            taken += words.length();
            String name = page.part().isEmpty() ? evidence.fileName() : evidence.fileName() + " · " + page.part();
            texts.add(new Text(path + place(page), words, new SourceFile(name, address(evidence, page))));
        }
        return taken;
    }

    private static String place(ExtractedText.Page page) {
        if (page.number() == 0 || page.number() > LAST_PAGE) {
            return "content";
        }
        return switch (page.unit()) {
            case PAGE -> "pages." + (page.number() - 1);
            case SLIDE -> "slides." + (page.number() - 1);
            case SHEET -> "sheets." + (page.number() - 1);
            case WHOLE -> "content";
        };
    }

    /** Programs that show PDF open it at the page that the address names. */
    private static String address(Evidence evidence, ExtractedText.Page page) {
        boolean pdf = "application/pdf".equals(evidence.mediaType()) && page.number() > 0;
        return evidence.fileAddress() + (pdf ? "#page=" + page.number() : "");
    }
}
