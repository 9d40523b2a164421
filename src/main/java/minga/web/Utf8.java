package minga.web;

import java.io.Writer;
import java.util.Arrays;

/**
 * Writer that encodes a page as UTF-8 bytes while it is rendered. A page comes in thousands of pieces of a few
 * characters: the library's writers take a lock at each, and copy and read the whole once more at the end. For one
 * thread; what cannot be encoded becomes a question mark, as with the library.
 */
public final class Utf8 extends Writer {

    private static final int MOST_FOR_A_LETTER = 4;

    private final char[] piece = new char[1_024];
    private byte[] bytes = new byte[65_536];
    private int size;
    private char firstHalf;
    private int behindFirstHalf;

    @Override
    public void write(int letter) {
        room(1);
        put((char) letter);
    }

    @Override
    public void write(char[] letters, int from, int length) {
        room(length);
        int end = from + length;
        for (int at = plain(letters, from, end); at < end; at = plain(letters, at + 1, end)) {
            put(letters[at]);
        }
    }

    /**
     * Takes the plain letters that come next, as nearly all are: a loop without a field in it. Says where the first
     * other stands.
     */
    private int plain(char[] letters, int from, int end) {
        byte[] all = bytes;
        int free = size;
        int at = from;
        while (at < end && letters[at] < 0x80) {
            all[free++] = (byte) letters[at++];
        }
        size = free;
        return at;
    }

    @Override
    public void write(String letters, int from, int length) {
        for (int at = from; at < from + length; at += piece.length) {
            int end = Math.min(at + piece.length, from + length);
            letters.getChars(at, end, piece, 0);
            write(piece, 0, end - at);
        }
    }

    @Override
    public void flush() {
        // it is all here
    }

    @Override
    public void close() {
        // it can still be asked for
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int letters) {
        int needed = Math.addExact(size, Math.multiplyExact(letters, MOST_FOR_A_LETTER));
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    private void put(char letter) {
        if (letter < 0x80) {
            bytes[size++] = (byte) letter;
        } else if (letter < 0x800) {
            bytes[size++] = (byte) (0xC0 | letter >> 6);
            bytes[size++] = (byte) (0x80 | letter & 0x3F);
        } else if (Character.isSurrogate(letter)) {
            half(letter);
        } else {
            bytes[size++] = (byte) (0xE0 | letter >> 12);
            bytes[size++] = (byte) (0x80 | letter >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | letter & 0x3F);
        }
    }

    /** Half a letter: the first half stands as a question mark until the second comes right behind it. */
    private void half(char letter) {
        if (Character.isLowSurrogate(letter) && firstHalf != 0 && size == behindFirstHalf) {
            int whole = Character.toCodePoint(firstHalf, letter);
            bytes[size - 1] = (byte) (0xF0 | whole >> 18);
            bytes[size++] = (byte) (0x80 | whole >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | whole >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | whole & 0x3F);
            firstHalf = 0;
        } else {
            bytes[size++] = '?';
            firstHalf = Character.isHighSurrogate(letter) ? letter : 0;
            behindFirstHalf = size;
        }
    }
}
