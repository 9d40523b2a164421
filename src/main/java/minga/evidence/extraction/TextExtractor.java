package minga.evidence.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Main class of the child JVM that reads the text of one file. Started by {@link TextExtractionProcess} only, with two
 * arguments: the file, and where its text goes, in a folder that nothing else uses. Ends with its parent.
 */
public final class TextExtractor {

    private static final int ORPHANED = 4;

    private TextExtractor() {}

    /** Reads the file and ends; by any fault of its own it ends with another exit code than 0. */
    public static void main(String[] args) throws IOException {
        isolate();
        Path text = Path.of(args[1]);
        try (PageWriter out = new PageWriter(Files.newOutputStream(text))) {
            out.end(new DocumentReader(out, text.toAbsolutePath().getParent()).read(Path.of(args[0])));
        }
    }

    /** Takes the network from this JVM, and ends it with its parent. */
    @SuppressWarnings("FutureReturnValueIgnored") // what it waits for ends the process
    static void isolate() throws IOException {
        ProcessHandle.current().parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(ORPHANED)));
        NetworkBlock.install();
    }
}
