package minga.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Live view of the rows of a list field: add, remove, move, count. It is a view: what is done here is done to the
 * record.
 */
public final class Rows<R> implements Iterable<R> {

    private final List<R> rows;
    private final Supplier<R> newRow;
    private final Runnable onChange;
    private final List<R> removed;

    private Rows(List<R> rows, Supplier<R> newRow, Runnable onChange, List<R> removed) {
        this.rows = rows;
        this.newRow = newRow;
        this.onChange = onChange;
        this.removed = removed;
    }

    /**
     * @param rows the record's own list
     * @param newRow makes an empty row of that record
     * @param onChange what the record does when the rows moved: number them anew
     */
    public static <R> Rows<R> of(List<R> rows, Supplier<R> newRow, Runnable onChange) {
        return new Rows<>(rows, newRow, onChange, List.of());
    }

    /**
     * Rows that are only marked when they are removed, and can be put back.
     *
     * @param all the record's own list, the removed rows among them
     * @param newRow makes an empty row of that record
     */
    public static <R extends RemovableRow> Rows<R> ofRemovable(List<R> all, Supplier<R> newRow) {
        List<R> live = new ArrayList<>();
        List<R> removed = new ArrayList<>();
        all.forEach(row -> (row.isRemoved() ? removed : live).add(row));
        live.sort(Comparator.comparingInt(RemovableRow::place));
        return new Rows<>(live, () -> {
            R row = newRow.get();
            all.add(row);
            return row;
        }, () -> {
            for (int i = 0; i < live.size(); i++) {
                live.get(i).moveTo(i);
            }
        }, removed);
    }

    /** The rows that were removed and can be put back. */
    public List<R> removed() {
        return List.copyOf(removed);
    }

    /** Puts the removed row of that number back where it stood; a number that none has changes nothing. */
    public void restore(long id) {
        for (R row : removed()) {
            if (row instanceof RemovableRow one && one.id() == id) {
                rows.add(Math.min(one.removedFrom(), rows.size()), row);
                removed.remove(row);
                one.markRemoved(null);
                onChange.run();
            }
        }
    }

    public static <R> Rows<R> of(List<R> rows, Supplier<R> newRow) {
        return new Rows<>(rows, newRow, () -> {}, List.of());
    }

    /** The rows in order; cannot be changed by this list. */
    public List<R> all() {
        return List.copyOf(rows);
    }

    /** Adds an empty row at the end and hands it out to be filled. */
    public R add() {
        R row = newRow.get();
        rows.add(row);
        onChange.run();
        return row;
    }

    /** Takes the row at that place away; a place that is not there changes nothing. */
    public void remove(int index) {
        if (index >= 0 && index < rows.size()) {
            R row = rows.remove(index);
            if (row instanceof RemovableRow one) {
                one.markRemoved(index);
                removed.add(row);
            }
            onChange.run();
        }
    }

    /** Moves a row to another place; places beyond the ends mean the ends. */
    public void move(int from, int to) {
        if (from < 0 || from >= rows.size()) {
            return;
        }
        R row = rows.remove(from);
        rows.add(Math.clamp(to, 0, rows.size()), row);
        onChange.run();
    }

    public R get(int index) {
        return rows.get(index);
    }

    /** The place of a row, from 0; -1 where it is not among them. */
    public int indexOf(Object row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Stream<R> stream() {
        return all().stream();
    }

    @Override
    public Iterator<R> iterator() {
        return all().iterator();
    }
}
