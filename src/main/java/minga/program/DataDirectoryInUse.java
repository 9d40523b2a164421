package minga.program;

import java.nio.file.Path;

/** Exception for a data directory that another process has locked: an embedded database cannot be opened twice. */
public final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path directory, String process) {
        super("La carpeta de datos " + directory + " está en uso por el proceso " + process
                + ". Deténgalo primero, o elija otra carpeta con MINGA_DATA.");
    }
}
