package minga.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Cache of rendered responses, each for one state of the index and one request. A new state of the index makes all of
 * them old at once; within a bound of bytes the least used go first; many who ask the same at once wait for one
 * answer.
 */
public final class ResponseCache {

    /** What an answer is kept for. */
    private record Key(long generation, String question) {
    }

    /**
     * An answer as it was made.
     *
     * @param lasting false where it was cut off by the time allowed: another try may find more, so it is not kept
     */
    public record Made(byte[] body, boolean lasting) {

        /** An answer that stays true as long as the index stays as it is. */
        public static Made whole(byte[] body) {
            return new Made(body, true);
        }
    }

    private static final int ENTRY_OVERHEAD = 200;

    private final long mostBytes;
    private final int mostOfOne;
    private final Map<Key, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();
    private final LinkedHashMap<Key, byte[]> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;
    private long newest;

    /** @param mostBytes what may be kept in all; one answer at most a sixteenth of it; 0 keeps nothing */
    public ResponseCache(long mostBytes) {
        this.mostBytes = mostBytes;
        this.mostOfOne = (int) Math.min(Integer.MAX_VALUE, mostBytes / 16);
    }

    /** The same; made anew and not kept while the index is on the move. */
    public byte[] get(OptionalLong generation, String question, Supplier<Made> make) {
        return generation.isEmpty() ? make.get().body() : get(generation.getAsLong(), question, make);
    }

    /**
     * The kept answer, or the one that is made now.
     *
     * @param generation the state of the index; see {@link PracticeIndex#settled()}
     * @param question everything that the answer depends on: the address in its normal form, the language
     */
    public byte[] get(long generation, String question, Supplier<Made> make) {
        Key key = new Key(generation, question);
        byte[] found = find(key);
        if (found != null) {
            return found;
        }
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            byte[] made = first.join();
            return made != null ? made : make.get().body();
        }
        byte[] made = null;
        try {
            Made now = make.get();
            made = now.body();
            if (now.lasting()) {
                keep(key, made);
            }
            return made;
        } finally {
            mine.complete(made);
            underWay.remove(key);
        }
    }

    private synchronized byte[] find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, byte[] made) {
        if (key.generation > newest) {
            newest = key.generation;
            kept.clear();
            bytes = 0;
        }
        if (key.generation < newest || made.length > mostOfOne) {
            return;
        }
        byte[] before = kept.put(key, made);
        bytes += size(key, made) - (before == null ? 0 : size(key, before));
        var eldest = kept.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            Map.Entry<Key, byte[]> old = eldest.next();
            bytes -= size(old.getKey(), old.getValue());
            eldest.remove();
        }
    }

    private static long size(Key key, byte[] made) {
        return made.length + 2L * key.question.length() + ENTRY_OVERHEAD;
    }

    /** What is kept now, in bytes. */
    public synchronized long bytes() {
        return bytes;
    }
}
