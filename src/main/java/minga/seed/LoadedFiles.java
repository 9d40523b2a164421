package minga.seed;

/** The memory of what was loaded, and in which form. */
interface LoadedFiles {

    /** True where the file was never loaded, or other words stood in it then. */
    boolean isNew(SeedFile file);

    void remember(SeedFile file);
}
