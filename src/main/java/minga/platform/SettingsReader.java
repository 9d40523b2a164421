package minga.platform;

import static minga.platform.Setting.*;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and validates {@link Settings} from the environment and the properties file, and collects every fault, so that
 * {@link InvalidSettings} names them all.
 */
final class SettingsReader {

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final List<String> faults = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
        this.file = file(environment.get(MINGA_CONFIG.name()));
    }

    SettingsReader(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    Settings read() {
        unknownNames();
        Path data = path(MINGA_DATA);
        Settings settings = new Settings(data, http(), database(data), mail(), folder(MINGA_CONTENT),
                folder(MINGA_INDEX),
                Duration.ofHours(number(MINGA_SESSION_HOURS, 1, 720)), number(MINGA_SEARCH_CACHE_MB, 0, 4096),
                yes(MINGA_CHECK_LINKS),
                limits(), secondFactor(), connections(), contact(), number(MINGA_REVIEWERS, 1, 2),
                uploads());
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return settings;
    }

    private Settings.Limits limits() {
        return new Settings.Limits(
                number(MINGA_LIMIT_POST_MB, 1, 200),
                number(MINGA_LIMIT_SIGN_IN_TRIES, 3, 100),
                number(MINGA_LIMIT_FILE_MB, 1, 1_000),
                number(MINGA_LIMIT_MUNICIPALITY_MB, 1, 1_000_000),
                number(MINGA_LIMIT_EVIDENCE_MB, 1, 10_000_000),
                mailLimits());
    }

    private Settings.MailLimits mailLimits() {
        return new Settings.MailLimits(
                number(MINGA_LIMIT_MAILS_ADDRESS, 1, 100),
                number(MINGA_LIMIT_MAILS_NETWORK, 1, 10_000),
                number(MINGA_LIMIT_MAILS_TOTAL, 10, 1_000_000),
                Duration.ofDays(number(MINGA_KEEP_MAIL_DAYS, 1, 365)),
                Duration.ofDays(number(MINGA_REMINDER_DAYS, 1, 365)),
                Duration.ofDays(number(MINGA_KEEP_REGISTRATION_DAYS, 1, 365)));
    }

    private Settings.Uploads uploads() {
        if (!text(MINGA_CLAMD).matches("|/.+|[^/\\s]+:\\d{1,5}")) {
            fault(MINGA_CLAMD, "no es equipo:puerto ni la ruta de un socket que empieza con /");
        }
        return new Settings.Uploads(number(MINGA_LIMIT_UPLOADS, 1, 200),
                Duration.ofHours(number(MINGA_KEEP_UPLOAD_HOURS, 1, 23)),
                Optional.of(text(MINGA_CLAMD)).filter(place -> !place.isEmpty()));
    }

    private Settings.Connections connections() {
        return new Settings.Connections(
                number(MINGA_LIMIT_CONNECTIONS, 16, 65536),
                number(MINGA_LIMIT_CONNECTIONS_PER_ADDRESS, 8, 65536),
                number(MINGA_LIMIT_SLOWEST_KB, 1, 1024));
    }

    private Settings.Http http() {
        String address = text(MINGA_HTTP_ADDRESS);
        int port = number(MINGA_HTTP_PORT, 1, 65535);
        String url = text(MINGA_PUBLIC_URL);
        boolean local = List.of("127.0.0.1", "localhost", "::1").contains(address);
        if (url.isEmpty() && !local) {
            fault(MINGA_PUBLIC_URL,
                    "hace falta, porque el portal escucha en " + address + "; por ejemplo https://minga.example.cl");
        }
        String host = address.contains(":") ? "[" + address + "]" : address;
        return new Settings.Http(address, port, url(url.isEmpty() ? "http://" + host + ":" + port : url),
                networks(MINGA_PROXY));
    }

    private URI url(String text) {
        try {
            return PublicUrlParser.read(text);
        } catch (PublicUrlParser.Unfit unfit) {
            fault(MINGA_PUBLIC_URL, unfit.getMessage());
            return URI.create("http://127.0.0.1");
        }
    }

    private List<IpNetwork> networks(Setting setting) {
        List<IpNetwork> networks = new ArrayList<>();
        for (String one : text(setting).split(",")) {
            String named = one.strip();
            Optional<IpNetwork> network = IpNetwork.parse(named);
            if (network.isEmpty() && !named.isEmpty()) {
                fault(setting, "«" + named
                        + "» no es una dirección IP ni una red como 10.0.0.0/8 o 2001:db8::/32; los nombres no sirven");
            }
            network.ifPresent(networks::add);
        }
        return List.copyOf(networks);
    }

    private Database.Address database(Path data) {
        String url = text(MINGA_DB_URL);
        if (url.isEmpty()) {
            url = "jdbc:derby:" + data.resolve("database") + ";create=true";
        } else if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:derby:")) {
            fault(MINGA_DB_URL, "«" + url + "» no empieza con jdbc:postgresql: ni con jdbc:derby:");
        }
        return new Database.Address(url, text(MINGA_DB_USER), text(MINGA_DB_PASSWORD), number(MINGA_DB_POOL, 2, 200));
    }

    private Settings.Mail mail() {
        String from = text(MINGA_MAIL_FROM);
        if (MailAddress.ofSender(from).isEmpty()) {
            fault(MINGA_MAIL_FROM, "«" + from
                    + "» no es una dirección de correo como minga@municipalidad.cl, sin nombre ni tildes antes de la"
                    + " @");
        }
        return new Settings.Mail(Optional.of(text(MINGA_MAIL_HOST)).filter(host -> !host.isEmpty()),
                number(MINGA_MAIL_PORT, 1, 65535), text(MINGA_MAIL_USER), text(MINGA_MAIL_PASSWORD), from, tls());
    }

    /** A bare address: it becomes a link on pages. */
    private String contact() {
        String contact = text(MINGA_CONTACT);
        if (contact.isEmpty()) {
            return MailAddress.ofSender(text(MINGA_MAIL_FROM)).map(MailAddress::sent).orElse("");
        }
        if (MailAddress.of(contact).isEmpty()) {
            fault(MINGA_CONTACT, "«" + contact + "» no es una dirección de correo como contacto@municipalidad.cl");
        }
        return contact;
    }

    private Settings.Mail.Tls tls() {
        String text = text(MINGA_MAIL_TLS);
        for (Settings.Mail.Tls tls : Settings.Mail.Tls.values()) {
            if (tls.name().equalsIgnoreCase(text)) {
                return tls;
            }
        }
        fault(MINGA_MAIL_TLS, "«" + text + "» no es none, starttls ni tls");
        return Settings.Mail.Tls.STARTTLS;
    }

    private Settings.SecondFactor secondFactor() {
        Optional<String> key = Optional.of(text(MINGA_SECOND_FACTOR_KEY)).filter(text -> !text.isEmpty());
        if (key.isPresent() && !key.get().matches("[0-9a-fA-F]{64}")) {
            fault(MINGA_SECOND_FACTOR_KEY,
                    "no son 64 letras y números hexadecimales; hágala con: openssl rand -hex 32");
        }
        String rule = text(MINGA_SECOND_FACTOR).toLowerCase(Locale.ROOT);
        Map<String, Settings.SecondFactor.Rule> rules = Map.of("ofrecido", Settings.SecondFactor.Rule.OFFERED,
                "equipo", Settings.SecondFactor.Rule.TEAM, "todos", Settings.SecondFactor.Rule.ALL);
        if (!rules.containsKey(rule)) {
            fault(MINGA_SECOND_FACTOR, "«" + rule + "» no es ofrecido, equipo ni todos");
        }
        return new Settings.SecondFactor(rules.getOrDefault(rule, Settings.SecondFactor.Rule.ALL), key,
                Duration.ofMinutes(number(MINGA_RECENT_SIGN_IN_MINUTES, 0, 60)));
    }

    private String text(Setting setting) {
        String said = environment.get(setting.name());
        if (said == null) {
            said = file.get(setting.property());
        }
        return said == null || said.isBlank() ? setting.fallback() : said.strip();
    }

    private int number(Setting setting, int least, int most) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the numbers out of range
        }
        fault(setting, "«" + text + "» no es un número entero de " + least + " a " + most);
        return least;
    }

    private boolean yes(Setting setting) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        if (!List.of("si", "sí", "no").contains(text)) {
            fault(setting, "«" + text + "» no es si ni no");
        }
        return !text.equals("no");
    }

    private Path path(Setting setting) {
        try {
            return Path.of(text(setting)).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            fault(setting, "«" + text(setting) + "» no puede ser una carpeta");
            return Path.of("").toAbsolutePath();
        }
    }

    private Optional<Path> folder(Setting setting) {
        if (text(setting).isEmpty()) {
            return Optional.empty();
        }
        Path path = path(setting);
        if (!Files.isDirectory(path)) {
            fault(setting, "la carpeta " + path + " no existe");
        }
        return Optional.of(path);
    }

    private Map<String, String> file(String named) {
        Path path = Path.of(named == null || named.isBlank() ? MINGA_CONFIG.fallback() : named.strip());
        if (!Files.exists(path)) {
            if (named != null && !named.isBlank()) {
                fault(MINGA_CONFIG, "el archivo " + path.toAbsolutePath() + " no existe");
            }
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            fault(MINGA_CONFIG,
                    "el archivo " + path.toAbsolutePath() + " no se puede leer: " + unreadable.getMessage());
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private void unknownNames() {
        Stream<String> inEnvironment = environment.keySet().stream().filter(name -> name.startsWith("MINGA_"));
        Map<String, String> asWritten = new TreeMap<>();
        inEnvironment.forEach(name -> asWritten.put(name, name));
        file.keySet().forEach(name -> asWritten.put(name, name.toUpperCase(Locale.ROOT).replace('.', '_')));
        asWritten.forEach((written, name) -> {
            if (Arrays.stream(values()).noneMatch(known -> known.name().equals(name))) {
                faults.add(written + ": nadie conoce este nombre; ¿quiso decir " + nearest(written, name) + "?");
            }
        });
    }

    private static String nearest(String written, String name) {
        Setting nearest = Arrays.stream(values()).min(Comparator.comparingInt(known -> distance(known.name(), name)))
                .orElseThrow();
        return written.equals(name) ? nearest.name() : nearest.property();
    }

    /** Letters to add, drop or change to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private void fault(Setting setting, String sentence) {
        faults.add(setting + ": " + sentence);
    }
}
