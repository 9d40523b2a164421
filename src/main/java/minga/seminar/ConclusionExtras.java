package minga.seminar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.commitment.Commitment;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentDeskResource;
import minga.commitment.Commitments;
import minga.form.FormExtras;
import minga.web.Language;
import minga.web.Messages;

/**
 * What the form of a seminar shows beside a conclusion: the button that makes a commitment of it, or where that stands
 * already. Only conclusions of a public seminar that say something become commitments: the address of a draft may
 * change.
 */
final class ConclusionExtras implements FormExtras {

    private static final Pattern BUTTON = Pattern.compile("compromiso:(\\d{1,18})");

    private final Seminar seminar;
    private final Commitments commitments;
    private final Language language;

    ConclusionExtras(Seminar seminar, Commitments commitments, Language language) {
        this.seminar = seminar;
        this.commitments = commitments;
        this.language = language;
    }

    /** The conclusion that a pressed button is about. */
    static Optional<Conclusion> pressed(Seminar seminar, String button) {
        Matcher matcher = BUTTON.matcher(button);
        return !matcher.matches() || !seminar.status().isPublic() ? Optional.empty()
                : seminar.conclusions().stream().filter(one -> one.text() != null)
                        .filter(one -> one.id() == Long.parseLong(matcher.group(1))).findFirst();
    }

    @Override
    public List<RowNote> notes(Object row) {
        return made(row).map(commitment -> new RowNote("check",
                Messages.text(language, "seminar.conclusion.made"), CommitmentDeskResource.address(commitment.id()), "",
                false)).stream().toList();
    }

    @Override
    public List<ListButton> rowButtons(Object row) {
        return row instanceof Conclusion conclusion && conclusion.text() != null && seminar.status().isPublic()
                && made(row).isEmpty()
                        ? List.of(new ListButton("compromiso:" + conclusion.id(), "plus",
                                Messages.text(language, "seminar.conclusion.make")))
                        : List.of();
    }

    private Optional<Commitment> made(Object row) {
        return row instanceof Conclusion conclusion ? commitments.begunBy(CommitmentDesk.keyOf(conclusion.id()))
                : Optional.empty();
    }
}
