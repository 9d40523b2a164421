package minga.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import minga.platform.Settings;

/**
 * Key file for encrypting secrets of second factors: created at the first start, readable by its owner only, never in
 * the database.
 */
public final class SecretKeyFile {

    private SecretKeyFile() {}

    /**
     * The key that the settings give, or else the one in the data directory, which is made where there is none.
     *
     * @throws IllegalStateException where the file holds no key
     */
    public static byte[] loadKey(Settings settings) {
        Optional<String> given = settings.secondFactor().key();
        return given.isPresent() ? HexFormat.of().parseHex(given.get()) : read(settings.secondFactorKey());
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == SecretBox.KEY_BYTES) {
                return key;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException noKey) {
            // told below, with a key that is too short
        }
        throw new IllegalStateException("El archivo " + file
                + " no tiene una clave de 64 letras y números hexadecimales."
                + " Recupérelo de un respaldo; si se perdió, bórrelo: quien usa aplicación de códigos entra con un"
                + " código de respaldo.");
    }

    /** Whole or not at all: written beside, then moved; of two who make it at once, one is kept. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), "key", ".new", ownersOnly());
        try {
            Files.writeString(beside, HexFormat.of().formatHex(SecretBox.random(SecretBox.KEY_BYTES)) + "\n");
            if (!Files.exists(file)) {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            // somebody else made it: that one holds
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
