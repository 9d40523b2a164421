package minga.program;

/**
 * Computes and requires the minimum heap with which the portal starts; with less it would spend its time on garbage
 * collection.
 */
final class MinimumHeap {

    /**
     * Measured with the delivered content: 60 MB stay in use, and eight readers at a time get pages and files without a
     * fault.
     */
    private static final int WITHOUT_CACHE = 128;

    /** Some collectors count a part of what {@code -Xmx} gives for themselves. */
    private static final double COUNTED = 0.92;

    private MinimumHeap() {}

    /** In megabytes, with the kept answers of the search at their bound. */
    static int of(int cacheMegabytes) {
        return WITHOUT_CACHE + cacheMegabytes;
    }

    /** Throws {@link CommandFailure} where the JVM was given less. */
    static void require(long bytes, int cacheMegabytes) {
        int least = of(cacheMegabytes);
        if (bytes < COUNTED * least * (1 << 20)) {
            throw new CommandFailure("Java tiene " + (bytes >> 20) + " MB de memoria y el portal necesita al menos "
                    + least + " MB: " + WITHOUT_CACHE
                    + " MB y los " + cacheMegabytes + " MB de MINGA_SEARCH_CACHE_MB. Inicie con -Xmx" + least
                    + "m o más (con deploy/minga: JAVA_TOOL_OPTIONS=-Xmx" + least
                    + "m), dé más memoria a la máquina, o baje MINGA_SEARCH_CACHE_MB.");
        }
    }
}
