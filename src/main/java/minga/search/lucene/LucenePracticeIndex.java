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
import minga.search.RankingExplanation;
import minga.search.IndexDependencies;
import minga.search.IndexState;
import minga.search.AdjacentHits;
import minga.search.PracticeIndex;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SimilarPractice;
import minga.search.Suggestions;
import minga.search.ThesaurusEntry;

/** The index of the published practices, kept with Lucene in a directory of its own. */
public final class LucenePracticeIndex implements PracticeIndex {

    private final IndexManager keeper;
    private final ChangeLogFollower follower;
    private final Searching searching;
    private final Suggesting suggesting;
    private final SimilarPracticesFinder similar;
    private final MatchExplainer explanation;
    private volatile Instant behindSince;

    private LucenePracticeIndex(IndexManager keeper) {
        this.keeper = keeper;
        this.follower = new ChangeLogFollower(keeper);
        this.searching = new Searching(keeper.display(), Weights.USUAL);
        this.suggesting = new Suggesting(keeper.display(), Weights.USUAL);
        this.similar = new SimilarPracticesFinder(keeper.display(), Weights.USUAL);
        this.explanation = new MatchExplainer(keeper.display(), searching.translation(), Weights.USUAL);
    }

    /**
     * Opens the index in this directory, or builds it there where it is missing, damaged or of another mould, and
     * begins to follow the log.
     *
     * @param directory where the index lies; nothing else may lie there
     * @param mould the directory with {@code fields.csv} and {@code words}
     */
    public static LucenePracticeIndex onDisk(Path directory, Path mould, IndexDependencies sources) {
        try {
            return opened(new DiskIndexStorage(directory), mould, sources);
        } catch (IOException refused) {
            throw new UncheckedIOException("The index cannot be opened in " + directory, refused);
        }
    }

    /** The same in memory. */
    public static LucenePracticeIndex inMemory(Path mould, IndexDependencies sources) {
        try {
            return opened(new MemoryIndexStorage(), mould, sources);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static LucenePracticeIndex opened(IndexStorage storage, Path mould, IndexDependencies sources) throws IOException {
        IndexManager keeper = new IndexManager(storage, IndexSchema.read(mould), sources);
        boolean opened = false;
        try {
            keeper.open();
            if (keeper.farBehind()) {
                keeper.rebuild();
            }
            keeper.follow();
            keeper.display().refreshLexicon(true);
            opened = true;
        } finally {
            if (!opened) {
                keeper.close();
            }
        }
        LucenePracticeIndex index = new LucenePracticeIndex(keeper);
        sources.changes().onCommit(index.follower::wake);
        index.follower.start();
        return index;
    }

    /** What is shown now, for measuring beside it. */
    SnapshotHolder display() {
        return keeper.display();
    }

    /** An answer, or {@link ServiceUnavailable} where a file of the index could not be read: then all of them are looked at. */
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (UncheckedIOException | InternalError broken) {
            follower.suspect();
            throw new ServiceUnavailable(ServiceUnavailable.Part.INDEX, broken);
        }
    }

    @Override
    public SearchResults search(SearchRequest request) {
        return asked(() -> searching.search(request));
    }

    @Override
    public List<Long> list(SearchRequest request, int atMost) {
        return asked(() -> searching.list(request, Math.min(atMost, SearchLimits.DEPTH)));
    }

    @Override
    public AdjacentHits neighbours(SearchRequest request, int storage) {
        return asked(() -> searching.neighbours(request, Math.clamp(storage, 1, SearchLimits.DEPTH)));
    }

    @Override
    public Suggestions suggestions(String text) {
        return asked(() -> suggesting.suggest(text));
    }

    @Override
    public List<SimilarPractice> similar(long practiceId, int atMost) {
        return asked(() -> similar.to(practiceId, atMost));
    }

    @Override
    public List<ThesaurusEntry> wordGroups(String beginning) {
        return keeper.display().mould().thesaurus().groups(beginning);
    }

    @Override
    public Optional<RankingExplanation> explain(SearchRequest request, String code) {
        return asked(() -> explanation.explain(request, code));
    }

    @Override
    public OptionalLong settled() {
        return keeper.display().settled();
    }

    @Override
    public IndexState state() {
        IndexSnapshot snapshot = keeper.display().hold();
        try {
            long lag = Math.max(0, keeper.display().sources().changes().last() - snapshot.checkpoint());
            behindSince = lag == 0 ? null : behindSince == null ? keeper.display().sources().clock().instant() : behindSince;
            return new IndexState(snapshot.number(), snapshot.checkpoint(), lag, behindSince,
                    snapshot.documents(), follower.rebuilding(), follower.fault(), keeper.setAside());
        } finally {
            keeper.display().release(snapshot);
        }
    }

    @Override
    public boolean await(long changeNumber, Duration atMost) {
        try {
            return keeper.display().await(changeNumber, atMost.toMillis());
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
        keeper.close();
    }
}
