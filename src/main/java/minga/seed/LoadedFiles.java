package minga.seed;

/** Record of the files that were loaded already, by name and hash. */
interface LoadedFiles {

    /** True where the file was never loaded, or other words stood in it then. */
    boolean isNew(SeedFile file);

    void remember(SeedFile file);
}
