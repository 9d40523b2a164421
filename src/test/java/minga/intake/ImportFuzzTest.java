package minga.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import minga.platform.Database;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests imports of thousands of randomly damaged lines: every good line is taken and every line is accounted for.
 * {@code -Dminga.fuzz=10000} makes the long run; the seed is printed.
 */
class ImportFuzzTest {

    private static final int MUTATED = Integer.getInteger("minga.fuzz", 1500);
    private static final int ERRORS_KEPT = 1000;
    private static final String[] VALUES = {"null", "7", "-1e400", "1e99999999999", "true", "{}", "[]", "[null]",
            "[[[[]]]]", "\"\"", "\"\\u0000\"", "\"\\ud800\"",
            "\"\\u202e\"", "\"\u00a0\"", "[\"a\",null,{\"b\":[]}]", "{\"text\":[{}]}", "\"" + "x".repeat(9000) + "\"",
            "[".repeat(1200) + "]".repeat(1200), "9".repeat(400)};
    private static final String[] MEMBERS = {"name", "municipality", "startYear", "duration", "responsible", "partners",
            "description", "objectives", "activities", "indicators",
            "themes", "populations", "evidenceText", "ficha", "id", "summary", "legalBasis", "keywords"};

    private final Random random = new Random(Long.getLong("minga.seed", System.nanoTime()));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_good_line_comes_in_and_every_line_is_accounted_for(TestDatabase kind) throws IOException {
        long seed = Long.getLong("minga.seed", System.nanoTime());
        System.out.println("ImportFuzzTest seed " + seed + " (-Dminga.seed), " + MUTATED + " lines");
        random.setSeed(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Set<String> good = new HashSet<>();
        long lines = 0;
        for (int i = 0; i < MUTATED; i++) {
            byte[] bad = mutated(ImportFixture.ONE.replace("bp001", "bad" + i));
            file.write(bad);
            file.write('\n');
            lines += new String(bad, StandardCharsets.ISO_8859_1).isBlank() ? 0 : 1;
            if (i % 3 == 0) {
                good.add("good" + i);
                file.write((ImportFixture.ONE.replace("bp001", "good" + i) + "\n").getBytes(StandardCharsets.UTF_8));
                lines++;
            }
        }
        try (Database database = kind.open()) {
            ImportFixture house = ImportFixture.on(database);
            ImportReport report = house.take(file.toByteArray());
            assertThat(report.lines()).as("seed %d", seed).isEqualTo(lines);
            assertThat(good.stream().filter(id -> !house.has(id)).collect(Collectors.toSet())).as("seed %d", seed)
                    .isEmpty();
            assertThat(report.taken()).isEqualTo(house.practices().countPublished());
            assertThat(report.errors().stream().map(ImportReport.LineError::line).distinct().count())
                    .isGreaterThanOrEqualTo(Math.min(report.failed(), ERRORS_KEPT / 4));
            assertThat(report.errors())
                    .allMatch(error -> error.value().length() <= 2 * 80 + 1 && !error.reason().isBlank());
        }
    }

    /**
     * One to three damages: a member of another type, letters changed, cut, doubled, or bytes that are no UTF-8. No
     * line ends.
     */
    private byte[] mutated(String line) {
        String text = line;
        byte[] bytes;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            text = switch (random.nextInt(7)) {
                case 0 ->
                    text.replaceFirst("\\{", "{\"" + pick(MEMBERS) + "\":" + pick(VALUES).replace("\\", "\\\\") + ",");
                case 1 -> text.substring(0, text.length() - 1) + ",\"" + pick(MEMBERS) + "\":" + pick(VALUES) + "}";
                case 2 -> text.substring(0, at);
                case 3 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at);
                case 4 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
                case 5 -> text + text;
                default -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
            };
            text = text.isEmpty() ? "{" : text;
        }
        bytes = text.replaceAll("[\\r\\n]", " ").getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            byte raw = (byte) (128 + random.nextInt(128));
            bytes[random.nextInt(bytes.length)] = raw;
        }
        return bytes;
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
