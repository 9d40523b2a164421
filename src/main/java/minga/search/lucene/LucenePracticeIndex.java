package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import minga.platform.ServiceUnavailable;
import minga.search.AdjacentHits;
import minga.search.IndexDependencies;
import minga.search.IndexState;
import minga.search.PracticeIndex;
import minga.search.RankingExplanation;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SimilarPractice;
import minga.search.Suggestions;
import minga.search.ThesaurusEntry;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.lifecycle.ChangeLogFollower;
import minga.search.lucene.lifecycle.DiskIndexStorage;
import minga.search.lucene.lifecycle.IndexManager;
import minga.search.lucene.lifecycle.IndexStorage;
import minga.search.lucene.lifecycle.MemoryIndexStorage;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.related.SimilarPracticesFinder;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import minga.search.lucene.suggest.Autocompleter;

/**
 * {@link PracticeIndex} with Lucene: opens or rebuilds the index, starts following the change log, and passes each
 * question to the class that answers it. Thread-safe.
 */
public final class LucenePracticeIndex implements PracticeIndex {

    private final IndexManager manager;
    private final ChangeLogFollower follower;
    private final SearchExecutor searches;
    private final Autocompleter autocompleter;
    private final SimilarPracticesFinder similar;
    private final MatchExplainer explanation;
    private volatile Instant behindSince;

    private LucenePracticeIndex(IndexManager manager) {
        this.manager = manager;
        this.follower = new ChangeLogFollower(manager);
        SnapshotHolder snapshots = manager.snapshots();
        QueryPlanner planner = new QueryPlanner(snapshots.schema(), snapshots.sources().labels(),
                RankingWeights.DEFAULT, snapshots.sources().clock());
        this.searches = new SearchExecutor(snapshots, planner, RankingWeights.DEFAULT);
        this.autocompleter = new Autocompleter(snapshots, RankingWeights.DEFAULT);
        this.similar = new SimilarPracticesFinder(snapshots, RankingWeights.DEFAULT);
        this.explanation = new MatchExplainer(snapshots, planner, RankingWeights.DEFAULT);
    }

    /**
     * Opens the index in this directory, or rebuilds it there where it is missing, damaged or of another schema, and
     * starts to follow the change log.
     *
     * @param directory of the index; nothing else may be there
     * @param schema the directory with {@code fields.csv} and {@code words}
     */
    public static LucenePracticeIndex onDisk(Path directory, Path schema, IndexDependencies sources) {
        try {
            return opened(new DiskIndexStorage(directory), schema, sources);
        } catch (IOException refused) {
            throw new UncheckedIOException("The index cannot be opened in " + directory, refused);
        }
    }

    /** The same in memory. */
    public static LucenePracticeIndex inMemory(Path schema, IndexDependencies sources) {
        try {
            return opened(new MemoryIndexStorage(), schema, sources);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static LucenePracticeIndex opened(IndexStorage storage, Path schema, IndexDependencies sources) throws IOException {
        IndexManager manager = new IndexManager(storage, IndexSchema.read(schema), sources);
        boolean opened = false;
        try {
            manager.open();
            if (manager.farBehind()) {
                manager.rebuild();
            }
            manager.follow();
            manager.snapshots().refreshDictionary(true);
            opened = true;
        } finally {
            if (!opened) {
                manager.close();
            }
        }
        LucenePracticeIndex index = new LucenePracticeIndex(manager);
        sources.changes().onCommit(index.follower::wake);
        index.follower.start();
        return index;
    }

    /** The snapshots that searches use, for benchmarks. */
    SnapshotHolder snapshots() {
        return manager.snapshots();
    }

    /**
     * @throws ServiceUnavailable where a file of the index could not be read: then the checksums of all are verified
     */
    private <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (UncheckedIOException | InternalError broken) {
            follower.suspect();
            throw new ServiceUnavailable(ServiceUnavailable.Part.INDEX, broken);
        }
    }

    @Override
    public SearchResults search(SearchRequest request) {
        return answer(() -> searches.search(request));
    }

    @Override
    public SearchResults counts(SearchRequest request) {
        return answer(() -> searches.counts(request));
    }

    @Override
    public List<Long> list(SearchRequest request, int atMost) {
        return answer(() -> searches.list(request, Math.min(atMost, SearchLimits.DEPTH)));
    }

    @Override
    public AdjacentHits neighbours(SearchRequest request, int position) {
        return answer(() -> searches.neighbours(request, Math.clamp(position, 1, SearchLimits.DEPTH)));
    }

    @Override
    public Suggestions suggestions(String text) {
        return answer(() -> autocompleter.suggest(text));
    }

    @Override
    public List<SimilarPractice> similar(long practiceId, int atMost) {
        return answer(() -> similar.to(practiceId, atMost));
    }

    @Override
    public List<ThesaurusEntry> wordGroups(String beginning) {
        return manager.snapshots().schema().thesaurus().groups(beginning);
    }

    @Override
    public Optional<RankingExplanation> explain(SearchRequest request, String code) {
        return answer(() -> explanation.explain(request, code));
    }

    @Override
    public OptionalLong settled() {
        return manager.snapshots().settled();
    }

    @Override
    public IndexState state() {
        IndexSnapshot snapshot = manager.snapshots().hold();
        try {
            long lag = Math.max(0, manager.snapshots().sources().changes().last() - snapshot.checkpoint());
            behindSince = lag == 0 ? null : behindSince == null ? manager.snapshots().sources().clock().instant()
                    : behindSince;
            return new IndexState(snapshot.number(), snapshot.checkpoint(), lag, behindSince,
                    snapshot.documents(), follower.rebuilding(), follower.fault(), manager.setAside());
        } finally {
            manager.snapshots().release(snapshot);
        }
    }

    @Override
    public boolean await(long changeNumber, Duration atMost) {
        try {
            return manager.snapshots().await(changeNumber, atMost.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Rest rest() {
        return follower.rest();
    }

    @Override
    public void rebuild() {
        try {
            follower.rebuild();
        } catch (IOException failed) {
            throw new UncheckedIOException("The index could not be built anew; the old one goes on", failed);
        }
    }

    @Override
    public void close() {
        follower.stop();
        manager.close();
    }
}
