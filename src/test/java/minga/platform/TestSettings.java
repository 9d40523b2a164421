package minga.platform;

import java.nio.file.Path;
import java.util.UUID;

/** Settings for tests: every test its own place, and nothing read from the machine. */
public final class TestSettings {

    private TestSettings() {}

    /** Derby in files under the directory, as in real use. */
    public static Settings in(Path data) {
        return Settings.defaults(data);
    }

    /** Derby in memory; files that the portal writes go under the directory. */
    public static Settings inMemory(Path data) {
        return on(data, new Database.Address("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", "", 5));
    }

    /** The database that the test brings, say a PostgreSQL. */
    public static Settings on(Path data, Database.Address database) {
        Settings plain = Settings.defaults(data);
        return new Settings(plain.data(), plain.http(), database, plain.mail(), plain.content(), plain.words(),
                plain.session(),
                plain.searchCacheMegabytes(), plain.checkLinks(), plain.limits(), plain.secondFactor(),
                plain.connections(), plain.contact(), plain.reviewers(), plain.uploads());
    }
}
