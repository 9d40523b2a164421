package minga.template;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows of a list field, with the four things one can do to them. It is a view: what is done here is done to the
 * record.
 */
public final class Rows<R> implements Iterable<R> {

    private final List<R> live;
    private final Supplier<R> fresh;
    private final Runnable afterwards;

    private Rows(List<R> live, Supplier<R> fresh, Runnable afterwards) {
        this.live = live;
        this.fresh = fresh;
        this.afterwards = afterwards;
    }

    /**
     * @param live the record's own list
     * @param fresh makes an empty row of that record
     * @param afterwards what the record does when the rows moved: number them anew
     */
    public static <R> Rows<R> of(List<R> live, Supplier<R> fresh, Runnable afterwards) {
        return new Rows<>(live, fresh, afterwards);
    }

    public static <R> Rows<R> of(List<R> live, Supplier<R> fresh) {
        return new Rows<>(live, fresh, () -> { });
    }

    /** The rows in order; cannot be changed by this list. */
    public List<R> all() {
        return List.copyOf(live);
    }

    /** Adds an empty row at the end and hands it out to be filled. */
    public R add() {
        R row = fresh.get();
        live.add(row);
        afterwards.run();
        return row;
    }

    /** Takes the row at that place away; a place that is not there changes nothing. */
    public void remove(int index) {
        if (index >= 0 && index < live.size()) {
            live.remove(index);
            afterwards.run();
        }
    }

    /** Moves a row to another place; places beyond the ends mean the ends. */
    public void move(int from, int to) {
        if (from < 0 || from >= live.size()) {
            return;
        }
        R row = live.remove(from);
        live.add(Math.clamp(to, 0, live.size()), row);
        afterwards.run();
    }

    public R get(int index) {
        return live.get(index);
    }

    /** The place of a row, from 0; -1 where it is not among them. */
    public int placeOf(Object row) {
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return live.size();
    }

    public boolean isEmpty() {
        return live.isEmpty();
    }

    public Stream<R> stream() {
        return all().stream();
    }

    @Override
    public Iterator<R> iterator() {
        return all().iterator();
    }
}
