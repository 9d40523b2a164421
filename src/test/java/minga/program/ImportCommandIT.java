package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minga.harness.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import command in a shell: every bad line on the screen, exit codes, no stack trace for any file. */
class ImportCommandIT {

    private static final String GOOD = "{\"id\":\"one\",\"name\":\"Feria de oficios\",\"municipality\":\"Ñuñoa\"}\n";

    @TempDir
    Path folder;

    @Test
    void bad_lines_are_reported_and_a_dry_run_takes_nothing() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("fichas.jsonl"),
                GOOD + "{\"id\":\"two\",\"name\":\"Dos\",\"municipality\":\"Ancud\",\"partners\":[null]}\nbasura\n");
        CommandRun dry = run("import", "--dry-run", file.toString());
        assertThat(dry.code()).as(dry.output()).isEqualTo(ExitCode.REMARKS);
        assertThat(dry.output())
                .contains("Línea 2: partners[0] debe ser un texto: «null»", "Línea 3: no es un objeto JSON: «basura»",
                        "Se publicarían: 1 ")
                .doesNotContain("\tat ");
        CommandRun wet = run("import", file.toString());
        assertThat(wet.output()).contains("Publicadas: 1 · ya estaban: 0 · con error: 2");
        CommandRun again = run("import",
                Files.writeString(folder.resolve("other.jsonl"), GOOD.replace("Feria", "Otra")).toString());
        assertThat(again.code()).isEqualTo(ExitCode.REMARKS);
        assertThat(again.output()).contains("Línea 1: difiere de lo que ya está con ese id en: name: «one»",
                "ya estaban: 1 (difieren: 1)");
    }

    @Test
    void files_that_are_none_are_told_in_one_sentence() throws IOException, InterruptedException {
        for (String file : List.of(folder.toString(), folder.resolve("nada.jsonl").toString())) {
            CommandRun told = run("import", file);
            assertThat(told.code()).isEqualTo(ExitCode.FAILED);
            assertThat(told.output()).contains("No se puede leer el archivo").doesNotContain("\tat ");
        }
        CommandRun binary = run("import", Path.of("target/minga.jar").toAbsolutePath().toString());
        assertThat(binary.code()).isEqualTo(ExitCode.REMARKS);
        assertThat(binary.output()).contains("no es UTF-8").doesNotContain("\tat ").doesNotContain("Exception");
    }

    private CommandRun run(String... command) throws IOException, InterruptedException {
        return CommandRun.of(folder.resolve("data"), command);
    }
}
