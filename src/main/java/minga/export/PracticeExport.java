package minga.export;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeRecordBuilder;
import minga.web.Messages;

/**
 * Reads published practices from the database as lists of documents, some at a time, so that memory stays flat. Drafts
 * and what was withdrawn since a list was made are left out.
 */
public final class PracticeExport {

    private static final int BATCH = 100;
    private static final int PAGE = 200;
    /** So many read the database for a file at the same time: those who search must not be kept waiting. */
    private static final Semaphore READERS = new Semaphore(2);

    private final Practices practices;
    private final PracticeRecordBuilder records;
    private final FieldText text;
    private final String home;

    /** @param home the portal's address, without a slash at its end */
    public PracticeExport(Practices practices, FieldText text, String home) {
        this.practices = practices;
        this.records = new PracticeRecordBuilder(text, home);
        this.text = text;
        this.home = home;
    }

    /**
     * Those practices in their order.
     *
     * @param search the path and query at which people see the list
     */
    public DocumentList results(List<Long> ids, String search) {
        return list(home + search, ids.size(), sink -> {
            for (int at = 0; at < ids.size(); at += BATCH) {
                List<Long> some = ids.subList(at, Math.min(ids.size(), at + BATCH));
                Map<Long, PracticeVersion> read = read(some);
                for (Long id : some) {
                    if (read.containsKey(id)) {
                        sink.accept(records.document(read.get(id)));
                    }
                }
            }
        });
    }

    /**
     * Every public practice, by its number.
     *
     * @param progress told the number of practices done, batch by batch
     */
    public DocumentList all(LongConsumer progress) {
        return list(home + "/practicas", practices.countPublished(), sink -> all(sink, progress));
    }

    private void all(DocumentList.Sink sink, LongConsumer progress) throws IOException {
        long done = 0;
        List<Long> ids = practices.publishedAfter(0, PAGE);
        while (!ids.isEmpty()) {
            for (PracticeVersion version : practices.published(ids)) {
                sink.accept(records.document(version));
                done++;
            }
            progress.accept(done);
            ids = practices.publishedAfter(ids.get(ids.size() - 1), PAGE);
        }
    }

    /** One published version. */
    DocumentList one(PracticeVersion version) {
        return list(null, 1, sink -> sink.accept(records.document(version)));
    }

    private DocumentList list(String address, long total, DocumentList.Source source) {
        String title = Messages.text(text.language(), "export.file");
        return new DocumentList(title, text.language(), address, total, records.columns(), source);
    }

    /** The place is given back before anything is sent: a slow line must not hold it. */
    private Map<Long, PracticeVersion> read(Collection<Long> some) {
        READERS.acquireUninterruptibly();
        try {
            return practices.published(some).stream()
                    .collect(Collectors.toMap(version -> version.practice().id(), Function.identity()));
        } finally {
            READERS.release();
        }
    }
}
