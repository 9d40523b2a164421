package minga.search.lucene;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of damage done to a file or folder of the index from outside. A file that is gone already is skipped. */
enum IndexDamage {
    DELETE,
    TRUNCATE,
    EMPTY,
    FLIP,
    REWRITE,
    FOLDER_INSTEAD;

    /** The things that can be damaged. */
    enum Target {
        ROOT, GENERATION, POINTER, WRITE_LOCK, SEGMENTS, LARGEST;

        Optional<Path> in(Path root) throws IOException {
            return switch (this) {
                case ROOT -> Optional.of(root);
                case POINTER -> Optional.of(root.resolve("present"));
                case GENERATION -> generation(root);
                case WRITE_LOCK -> generation(root).map(folder -> folder.resolve("write.lock"));
                case SEGMENTS -> first(root, "segments_");
                case LARGEST -> largest(root);
            };
        }

        boolean folder() {
            return this == ROOT || this == GENERATION;
        }

        private static Optional<Path> generation(Path root) throws IOException {
            return list(root).stream().filter(Files::isDirectory).findFirst();
        }

        private static Optional<Path> first(Path root, String beginning) throws IOException {
            Optional<Path> folder = generation(root);
            return folder.isEmpty() ? folder : list(folder.get()).stream()
                    .filter(file -> file.getFileName().toString().startsWith(beginning)).findFirst();
        }

        private static Optional<Path> largest(Path root) throws IOException {
            Optional<Path> folder = generation(root);
            return folder.isEmpty() ? folder
                    : list(folder.get()).stream().filter(Files::isRegularFile)
                            .max(Comparator.comparingLong(file -> file.toFile().length()));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** Does it. */
    void to(Path root, Target target) throws IOException {
        try {
            Optional<Path> place = target.in(root);
            if (place.isPresent()) {
                hit(place.get());
            }
        } catch (NoSuchFileException | UncheckedIOException wentByItself) {
            System.out.println("went by itself: " + wentByItself);
        }
    }

    private void hit(Path place) throws IOException {
        switch (this) {
            case DELETE -> delete(place);
            case FOLDER_INSTEAD -> {
                delete(place);
                Files.createDirectories(place.resolve("nothing"));
            }
            default -> {
                if (Files.isDirectory(place)) {
                    delete(place);
                    Files.writeString(place, "nonsense");
                } else {
                    bytes(place);
                }
            }
        }
    }

    private void bytes(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long length = bytes.length();
            switch (this) {
                case TRUNCATE -> bytes.setLength(length / 2);
                case EMPTY -> bytes.setLength(0);
                case FLIP -> {
                    bytes.seek(length / 2);
                    int one = length == 0 ? 0 : bytes.read();
                    bytes.seek(length / 2);
                    bytes.write(one ^ 0xFF);
                }
                default -> bytes.write(new byte[]{(byte) 0xC3, 0x28, 0, (byte) 0xFF});
            }
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            for (int tries = 0; Files.exists(place) && tries < 50; tries++) {
                try (Stream<Path> all = Files.walk(place)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        path.toFile().delete();
                    }
                } catch (UncheckedIOException moved) {
                    // somebody else writes and deletes here too
                }
            }
        } else {
            Files.delete(place);
        }
    }
}
