package minga.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of the portal, typed and validated: environment variables ({@code MINGA_…}) first, then a properties
 * file, then defaults. Immutable; read once at the start, and no other class reads the environment.
 *
 * @param data the one directory that holds what must be kept
 * @param content a directory to use in place of the packaged {@code content/}
 * @param words a directory to use in place of the packaged {@code index/}
 * @param session how long a person stays signed in
 * @param searchCacheMegabytes how much of the answers of the search is kept in memory; 0 keeps none
 * @param contact the mail address at which people answer for the portal
 * @param checkLinks whether the portal may ask the addresses that fichas name as evidence
 */
public record Settings(
        Path data,
        Http http,
        Database.Address database,
        Mail mail,
        Optional<Path> content,
        Optional<Path> words,
        Duration session,
        int searchCacheMegabytes,
        boolean checkLinks,
        Limits limits,
        SecondFactor secondFactor,
        Connections connections,
        String contact,
        int reviewers,
        Uploads uploads) {

    /**
     * Where the portal listens, and the address that people type.
     *
     * @param publicUrl scheme, host and, where it is not the scheme's own, port: as browsers write an origin
     * @param proxies those that are believed when they say where a request comes from
     */
    public record Http(String address, int port, URI publicUrl, List<IpNetwork> proxies) {

        /** True when people reach the portal by TLS, so that its cookies may demand it. */
        public boolean secure() {
            return "https".equals(publicUrl.getScheme());
        }
    }

    /** The mail server; without a host, mails are written under the data directory. */
    public record Mail(Optional<String> host, int port, String user, String password, String from, Tls tls) {

        /** How the connection to the mail server is hidden from others. */
        public enum Tls { NONE, STARTTLS, TLS }

        @Override
        public String toString() {
            return "Mail[" + host.orElse("(carpeta)") + ":" + port + "]";
        }
    }

    /**
     * What is refused for being too much.
     *
     * @param fileMegabytes one file of evidence
     * @param municipalityMegabytes the files of evidence that one institution may name
     * @param evidenceMegabytes the files of evidence in all
     */
    public record Limits(int postMegabytes, int signInTries, int fileMegabytes,
            int municipalityMegabytes, int evidenceMegabytes, MailLimits mails) {}

    /**
     * How many mails of each kind strangers can have sent in a day, and how long what was sent is kept.
     *
     * @param perAddress to one recipient
     * @param perNetwork asked for from one network
     * @param inAll by everybody together
     * @param kept for how long sent mails and used keys are kept
     * @param reminders between two reminders of one commitment
     * @param registrations for how long after a seminar its registrations are kept
     */
    public record MailLimits(int perAddress, int perNetwork, int inAll, Duration kept, Duration reminders,
            Duration registrations) {}

    /**
     * Who must sign in with a second step.
     *
     * @param key what its secrets are sealed with, 64 hexadecimal digits; empty where a file in the data directory
     * holds it
     * @param recentSignIn for how long after it a sensitive change asks nobody to confirm who they are
     */
    public record SecondFactor(Rule rule, Optional<String> key, Duration recentSignIn) {

        /** Nobody must but everybody may; who decides over others must; everybody must. */
        public enum Rule {
            OFFERED, TEAM, ALL
        }

        @Override
        public String toString() {
            return "SecondFactor[" + rule + "]";
        }
    }

    /**
     * Files that are received in several requests.
     *
     * @param perAccount how many may be unfinished at a time
     * @param kept after the last byte came, until an unfinished one is deleted
     * @param clamd where the virus scanner listens: a host and a port, or a path; nothing where there is none
     */
    public record Uploads(int perAccount, Duration kept, Optional<String> clamd) {}

    /** How many may be connected, in all and from one address, and how slow they may be, in KB a second. */
    public record Connections(int most, int perAddress, int slowestKilobytes) {}

    /** Reads everything, or throws {@link InvalidSettings} with all that is wrong. */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    /** What holds when only the data directory is said; no file of settings is looked for. */
    public static Settings defaults(Path data) {
        return new SettingsReader(Map.of(Setting.MINGA_DATA.name(), data.toString()), Map.of()).read();
    }

    /** Where the built index lies. */
    public Path index() {
        return data.resolve("index");
    }

    /** Where attached files lie, by their hash. */
    public Path evidence() {
        return data.resolve("evidence");
    }

    /** Where copies of evidence files without metadata lie; they can be made again. */
    public Path publicCopies() {
        return data.resolve("public-copies");
    }

    /** Where mails lie when there is no mail server. */
    public Path mailbox() {
        return data.resolve("mail");
    }

    /** Where keys lie that must not be in the database. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** The file with the key of the second factor, where the settings give none. */
    public Path secondFactorKey() {
        return keys().resolve("second-factor.key");
    }

    /** Where the security log lies. */
    public Path securityLog() {
        return data.resolve("security");
    }

    /** The file that says which process has the data directory. */
    public Path lock() {
        return data.resolve("minga.lock");
    }
}
