package minga.change;

import java.util.List;

/** The change log: who follows it (index, mail, feeds) reads on from the number it remembers. */
public interface Changes {

    /**
     * Notes that something happened, and for whose request ({@link minga.platform.CurrentAccount}), as the very last
     * step of the transaction under way. Entries are never changed or deleted.
     *
     * @param subject the id of what it happened to; 0 for all
     * @param detail a word more, at most 400 characters; may be null
     */
    void record(ChangeKind kind, long subject, String detail);

    /** What came after that number, oldest first, at most {@code limit} lines. Opens a read of its own. */
    List<ChangeLogEntry> after(long number, int limit);

    /** The number of the newest change; 0 where nothing happened yet. */
    long last();

    /** Which database this log belongs to: a random name given when it was born. */
    String databaseId();

    /**
     * Calls the listener after each commit that added to the log, on the thread that committed: only wake, do not work.
     */
    void onCommit(Runnable listener);
}
