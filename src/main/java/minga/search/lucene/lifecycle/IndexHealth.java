package minga.search.lucene.lifecycle;

/** State of the index files that searches read, from best to worst. */
enum IndexHealth {
    /** All files are there as they were written. */
    INTACT,
    /** The files are intact, but the index writer closed itself after an I/O failure. */
    WRITER_CLOSED,
    /** A file is gone, cannot be read or was replaced; readers that have it open can still read the old one. */
    MISSING,
    /** A file in use was written to from outside: what is read from it may be wrong. */
    ALTERED
}
