package minga.program;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import minga.platform.DatabaseFault;

/**
 * Translates an operational fault below an exception (database, disk, permissions) into one Spanish sentence that says
 * what is wrong and what to do.
 */
final class SystemFaultMessage {

    private static final int DEPTH = 20;

    private SystemFaultMessage() {}

    /** The sentence; nothing where the fault is none of the machine's. */
    static Optional<String> sentence(Throwable thrown) {
        Optional<String> disk = Optional.empty();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            disk = cause instanceof IOException io ? disk(io) : disk;
            cause = cause.getCause();
        }
        Optional<String> database = DatabaseFault.of(thrown).map(SystemFaultMessage::database);
        return database.isPresent() ? database : disk;
    }

    private static String database(DatabaseFault fault) {
        String said = " (" + fault.message() + (fault.state().isEmpty() ? "" : ", " + fault.state()) + "). ";
        return switch (fault.kind()) {
            case IN_USE -> "Otro proceso tiene abierta la base de datos" + said + "Deténgalo e intente de nuevo.";
            case FULL -> "El disco de la base de datos está lleno" + said
                    + "Libere espacio e intente de nuevo; lo guardado sigue guardado.";
            case REFUSED ->
                "La base de datos no acepta lo que dicen MINGA_DB_URL, MINGA_DB_USER y MINGA_DB_PASSWORD" + said
                        + "Corrija la cuenta, la clave o el nombre de la base de datos.";
            case READ_ONLY -> "La base de datos solo se puede leer" + said
                    + "Dé permiso de escritura a la cuenta que ejecuta Minga, e intente de nuevo.";
            case DAMAGED -> "La base de datos está dañada" + said
                    + "No borre nada: restaure el último respaldo en una carpeta vacía con restore.";
            case GONE ->
                "La base de datos no responde" + said + "Enciéndala o corrija MINGA_DB_URL, e intente de nuevo.";
            case BUSY -> "La base de datos no da abasto" + said + "Espere un momento e intente de nuevo.";
        };
    }

    private static Optional<String> disk(IOException fault) {
        String reason = String.valueOf(fault.getMessage());
        String file = fault instanceof FileSystemException named && named.getFile() != null ? named.getFile() : reason;
        if (reason.contains("No space left") || reason.contains("Disk quota")) {
            return Optional.of("No queda espacio en el disco (" + file + "). Libere espacio e intente de nuevo.");
        }
        if (reason.contains("Read-only file system")) {
            return Optional.of("No se puede escribir en " + file
                    + ": está en un disco de solo lectura. Use otra carpeta, o monte el disco para escribir.");
        }
        if (fault instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return Optional.of("No hay permiso para usar " + file
                    + ". Dé permiso de lectura y escritura a la cuenta que ejecuta Minga.");
        }
        if (fault instanceof NoSuchFileException || fault instanceof FileNotFoundException) {
            return Optional.of("No existe " + file + ". Revise el nombre, o cree la carpeta que falta.");
        }
        if (fault instanceof NotDirectoryException || fault instanceof FileAlreadyExistsException
                || fault instanceof DirectoryNotEmptyException
                || reason.contains("Not a directory")) {
            return Optional.of(file
                    + " está en el lugar de otra cosa: donde se espera una carpeta hay un archivo, o al revés."
                    + " Quítelo o use otra carpeta.");
        }
        return reason.contains("Input/output error")
                ? Optional.of("El disco falla al leer o escribir (" + file
                        + "). Revise el disco; los respaldos se traen con restore.")
                : Optional.empty();
    }
}
