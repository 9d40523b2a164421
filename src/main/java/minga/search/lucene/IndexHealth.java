package minga.search.lucene;

/** How the files of the index stand against what is served from them. */
enum IndexHealth {
    /** All are there as they were written. */
    WELL,
    /** The writer closed itself after a failure of the disk. */
    CLOSED,
    /** Something is gone or was replaced; what was opened before can still be read. */
    MISSING,
    /** Somebody wrote into a file that is in use: what is read from it may be wrong. */
    CHANGED
}
