package minga.submission.office;

import java.util.List;
import minga.web.Page;

/**
 * Page with the differences between a form file and its ficha, each to be taken or left.
 *
 * @param again true where something was saved and this is left
 */
public record FormDifferencesPage(long id, String practice, List<Item> items, List<Problem> problems,
        boolean again) implements Page {

    /**
     * A difference that may be taken.
     *
     * @param kind the name of its {@link FormChange.Kind}
     * @param now what the ficha says, a line a value
     * @param file what the file says
     */
    public record Item(String kind, String id, String label, List<String> now, List<String> file, String shown,
            boolean proposed) {}

    /** Something in the file that cannot be taken: what it is, where it stands, why, and its words. */
    public record Problem(String label, String place, String fault, List<String> file) {}

    static FormDifferencesPage of(long id, String practice, List<FormChange> changes, boolean again) {
        return new FormDifferencesPage(id, practice,
                changes.stream().filter(change -> change.kind().mayBeTaken())
                        .map(change -> new Item(change.kind().name(), change.id(), change.label(), change.now(),
                                change.file(), change.shown(), change.kind().isProposed()))
                        .toList(),
                changes.stream().filter(change -> !change.kind().mayBeTaken())
                        .map(change -> new Problem(change.label(), change.place(), change.fault(), change.file()))
                        .toList(),
                again);
    }
}
