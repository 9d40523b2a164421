package minga.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Opens office files with LibreOffice, as the ministry may, and turns them into PDF. Tests are skipped where it is not
 * installed, but never on the build machine.
 */
public final class OfficeProgram {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final String MISSING = "LibreOffice is missing: apt-get install libreoffice-writer-nogui "
            + "libreoffice-impress-nogui libreoffice-calc-nogui";
    private static final int MINUTES = 3;

    private OfficeProgram() {}

    /** The file as LibreOffice prints it; the name tells its type by its ending. */
    public static byte[] pdf(String name, byte[] file) throws IOException {
        return converted(name, file, "pdf");
    }

    /** The file as LibreOffice saves it again in its own type. */
    public static byte[] saved(String name, byte[] file) throws IOException {
        return converted(name, file, name.substring(name.lastIndexOf('.') + 1));
    }

    private static byte[] converted(String name, byte[] file, String type) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            assertThat(System.getenv("CI")).as(MISSING).isNull();
            Assumptions.abort(MISSING);
        }
        Path folder = Files.createTempDirectory("minga-office");
        Path source = Files.write(folder.resolve(name), file);
        Process process = new ProcessBuilder(PROGRAM.toString(), "--headless", "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", type, "--outdir",
                folder.resolve("out").toString(), source.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            process.destroyForcibly();
        }
        Path made = folder.resolve("out").resolve(name.replaceFirst("[.][a-z]+$", "." + type));
        assertThat(made).as(Files.readString(folder.resolve("log"))).exists();
        return Files.readAllBytes(made);
    }
}
