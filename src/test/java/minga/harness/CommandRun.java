package minga.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the real program, run to its end as a process of its own through {@code deploy/minga}.
 *
 * @param code what it answered to the shell
 * @param output both of its streams
 */
public record CommandRun(int code, String output) {

    /** Runs it on that data directory with no other settings. */
    public static CommandRun of(Path data, String... command) throws IOException, InterruptedException {
        return with(Map.of("MINGA_DATA", data.toString()), command);
    }

    /** Runs it with those settings; no other setting of this process is passed on. */
    public static CommandRun with(Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("minga", ".out");
        List<String> words = new ArrayList<>(List.of(Path.of("deploy/minga").toAbsolutePath().toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGA_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(Patience.ended(process)).as("%s ends by itself", words).isTrue();
        return new CommandRun(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
