package minga.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files and folders that only the account of the program may read, where the file system has such rights. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** The folder, made where it is not there. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, rights(folder, "rwx------"));
        }
    }

    /** The file, made empty where it is not there. */
    static Path createFile(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file, rights(file, "rw-------"));
    }

    private static FileAttribute<?>[] rights(Path file, String rights) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
