package minga.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies the hash of every evidence file: files are named by the SHA-256 of their content, so a damaged one no longer
 * matches its name.
 */
public final class EvidenceHashCheck {

    private static final int HASH_LENGTH = 64;

    private final Path evidence;

    public EvidenceHashCheck(Path evidence) {
        this.evidence = evidence;
    }

    /** The files whose content does not give their name. */
    public List<Path> damaged() throws IOException {
        List<Path> damaged = new ArrayList<>();
        if (!Files.isDirectory(evidence)) {
            return damaged;
        }
        try (Stream<Path> all = Files.walk(evidence)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().length() == HASH_LENGTH).toList()) {
                if (!Manifest.hash(file).equals(file.getFileName().toString())) {
                    damaged.add(evidence.relativize(file));
                }
            }
        }
        return damaged;
    }
}
