package minga.search.lucene.analysis;

import java.util.Arrays;

/** Optimal string alignment distance: how many letters to change, insert, delete or swap with their neighbour. */
public final class EditDistance {

    private EditDistance() {
    }

    /** The distance of two words; one more than {@code most} where it is greater than that. */
    public static int of(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[b.length()];
    }
}
