package minga.review;

import java.util.List;
import java.util.Map;
import minga.platform.Text;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of the review sheet: field on the left, remark on the right.
 *
 * @param sheet what lies on the desk
 * @param place the municipality, in words
 * @param turn whose turn it is, in words
 * @param sections the ficha, line by line; empty while the municipality is mending it
 * @param general remarks of this round on the whole
 * @param earlier remarks of earlier rounds that stand at no line
 * @param gone what those remarks spoke of whose row was removed, by the number of the remark
 * @param comparison what changed
 * @param rights what the caller may do now
 * @param typed what was typed and could not be kept, by parameter
 */
public record ReviewSheetPage(ReviewSheet sheet, String place, String turn, List<ReviewSheetSection> sections,
        List<Gap> gaps,
        List<Remark> general, List<Remark> earlier, Map<Long, String> gone, Comparison comparison, Rights rights,
        Map<String, String> typed, List<FormError> errors,
        String done, int status) implements Page {

    /** One missing link of the results chain: a sentence, and the id of the place on this page. */
    public record Gap(String anchor, String text) {}

    /**
     * What changed since an earlier state of the ficha.
     *
     * @param base {@code vuelta}, {@code publicada}; empty where nothing is compared
     * @param bases what it can be compared with
     * @param count in how many places something changed
     * @param places the places of this page where something changed
     */
    public record Comparison(String base, List<String> bases, int count, List<Gap> places) {}

    /** What a remark spoke of whose row was removed; empty where it stands. */
    public String goneLabel(long remark) {
        return gone.getOrDefault(remark, "");
    }

    /** What the caller may do with it. */
    public record Rights(boolean take, boolean takeOver, boolean write, boolean decide, boolean publish,
            boolean withdraw) {}

    public PracticeVersion version() {
        return sheet.version();
    }

    /** The round of the review under way; 0 where nobody took it up. */
    public int round() {
        return sheet.review() == null ? 0 : sheet.review().round();
    }

    /** What the reviewer replied in this round, not sent yet; empty where nothing. */
    public String replyTo(Remark remark) {
        return remark.replies().stream()
                .filter(one -> one.side() == Remark.Side.REVIEWER && one.round() == round()).map(Remark.Reply::text)
                .findFirst().orElse("");
    }

    /** What was typed in that box, or else these words. */
    public String typedOr(String parameter, String kept) {
        return typed.getOrDefault(parameter, kept);
    }

    /** What is wrong with that box, or nothing. */
    public String fault(String parameter) {
        return FormError.at(errors, parameter);
    }

    /** Words that were typed in boxes that are gone: shown, so that they are not lost. */
    public List<String> unplacedTexts() {
        return rights.write() ? List.of() : typed.values().stream().filter(words -> !Text.isBlank(words)).toList();
    }

    /** True where the box was typed in, or something is wrong with it: then it stands open. */
    public boolean isOpen(String parameter) {
        return typed.containsKey(parameter) && !Text.isBlank(typed.get(parameter));
    }
}
