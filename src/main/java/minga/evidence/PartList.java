package minga.evidence;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.FileContent.Literal;
import minga.evidence.FileContent.Part;
import minga.evidence.FileContent.Region;

/** Builder of the parts of a filtered copy: neighbouring regions become one. */
final class PartList {

    /** A real image has some dozens; what has more was made to use up memory. */
    private static final int MOST = 20_000;

    private final List<Part> parts = new ArrayList<>();

    /** Keeps the bytes of the file from there to there. */
    void keep(long from, long to) throws DamagedFile {
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Region last
                && last.from() + last.length() == from) {
            parts.set(parts.size() - 1, new Region(last.from(), last.length() + to - from));
        } else if (to > from) {
            add(new Region(from, to - from));
        }
    }

    void insert(byte[] bytes) throws DamagedFile {
        add(new Literal(bytes));
    }

    private void add(Part part) throws DamagedFile {
        if (parts.size() >= MOST) {
            throw new DamagedFile();
        }
        parts.add(part);
    }

    int size() {
        return parts.size();
    }

    void replace(int index, byte[] bytes) {
        parts.set(index, new Literal(bytes));
    }

    long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }

    List<Part> parts() {
        return parts;
    }
}
