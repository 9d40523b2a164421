package minga.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Settings;

/**
 * Messages for the operator that are collected while the portal starts, such as the token of the first administrator.
 * {@code serve} prints them below the address; under another server they are printed at once. Thread-safe.
 */
final class StartupMessages {

    private static List<String> kept;

    private StartupMessages() {}

    /** From now on lines are kept until {@link #lines()} asks for them. */
    static synchronized void collect() {
        kept = new ArrayList<>();
    }

    static synchronized void say(String line) {
        if (kept == null) {
            System.out.println(line);
        } else {
            kept.add(line);
        }
    }

    /** With https there is a proxy before the portal; where none is named, limits cannot tell its visitors apart. */
    static Optional<String> aboutProxy(Settings.Http http) {
        return http.secure() && http.proxies().isEmpty()
                ? Optional.of("MINGA_PROXY está vacío: para los límites, todas las visitas cuentan como una sola,"
                        + " la del proxy que recibe https. Nombre su dirección, por ejemplo MINGA_PROXY=127.0.0.1")
                : Optional.empty();
    }

    static synchronized List<String> lines() {
        List<String> lines = kept == null ? List.of() : kept;
        kept = null;
        return lines;
    }
}
