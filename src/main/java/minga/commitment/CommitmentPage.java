package minga.commitment;

import java.util.List;
import minga.commitment.CommitmentLine.Reference;
import minga.document.ExportFormats.Download;
import minga.web.Page;

/**
 * Page of one commitment: who answers for it, until when, how far it got, what was reported, which practices answer it.
 *
 * @param contact a mail address, for readers who signed in; empty for others
 * @param conclusion the conclusion that it was made of; empty where there is none
 * @param related the public seminar it speaks of, or null
 */
public record CommitmentPage(CommitmentLine line, String contact, String evidence, String conclusion,
        Reference related, List<Report> reports, String sourceDocument, String sourcePage, String sourceNotes,
        List<Download> downloads) implements Page {

    /**
     * A report that was accepted.
     *
     * @param day in words
     * @param percentage -1 where it does not say
     */
    public record Report(long id, String day, String author, String text, String state, long percentage,
            String evidence) {}
}
