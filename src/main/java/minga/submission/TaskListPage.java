package minga.submission;

import java.time.Instant;
import java.util.List;
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
 * @param declined why it was declined; empty where it was not
 */
public record TaskListPage(long id, String code, String name, String state, boolean editable, Instant updated,
        int complete,
        List<Task> tasks, List<FormError> gaps, List<Remark> remarks, List<String> places,
        String declined) implements Page {

    /**
     * One section.
     *
     * @param state {@code complete}, {@code started}, {@code empty} or {@code remarked}
     * @param missing how many required answers are missing
     */
    public record Task(String key, String title, String lead, String state, int missing) {}
}
