package minga.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import minga.practice.Remark;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the sections of a ficha, how complete each is, and the gaps of its results chain.
 *
 * @param complete how many sections have nothing required missing
 * @param gaps what the chain still lacks, in words
 * @param remarks what reviewers asked in the last round
 * @param places where each remark stands, in words
 * @param typed answers to remarks that could not be saved, by the number of the remark
 * @param declined why it was declined; empty where it was not
 */
public record TaskListPage(long id, String code, String name, String state, boolean editable, Instant updated,
        int complete,
        List<Task> tasks, List<Gap> gaps, List<Remark> remarks, List<String> places,
        String declined, Map<Long, String> typed, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    /** What stands in the field that answers the remark: what was typed, or else what was answered before. */
    public String answerTo(Remark remark) {
        return typed.getOrDefault(remark.id(), remark.answer() == null ? "" : remark.answer());
    }

    /** What is wrong with that answer, or nothing. */
    public String fault(Remark remark) {
        return FormError.at(errors, "answer." + remark.id());
    }

    /** A missing link of the chain, with the address where it is mended. */
    public record Gap(String url, String text) {}

    /**
     * One section.
     *
     * @param state {@code complete}, {@code started}, {@code empty} or {@code remarked}
     * @param missing how many required answers are missing
     */
    public record Task(String key, String title, String lead, String state, int missing) {}
}
