package minga.web;

/** Names and attributes of all cookies that the portal sets. */
public final class Cookies {

    /** Who signed in: a random token, known to the database by its hash. */
    public static final String SESSION = "minga_sesion";

    /** A sign-in that waits for its second step: a random token, known to the database by its hash. */
    public static final String SECOND_STEP = "minga_segundo_paso";

    /** A browser in which somebody signed in before: a random token, known to the database by its hash. */
    public static final String DEVICE = "minga_equipo";

    /**
     * The key of an invitation, of a new password, of a new mail, of notices by mail, or of a report, on the way from
     * its link to its form.
     */
    public static final String INVITATION_KEY = "minga_invitacion";
    public static final String PASSWORD_KEY = "minga_clave";
    public static final String MAIL_KEY = "minga_correo";
    public static final String ALERT_KEY = "minga_aviso";
    public static final String REGISTRATION_KEY = "minga_inscripcion";
    public static final String REPORT_KEY = "minga_avance";

    /** A visitor who has not signed in, so that forms can be told from forgeries. */
    static final String VISIT = "minga_visita";

    /** The language chosen. */
    static final String LANGUAGE = "idioma";

    /** Colours and text size chosen. */
    static final String PREFERENCES = "preferencias";

    private Cookies() {}

    /**
     * The name as the browser knows it: behind TLS with the prefix {@code __Host-} (RFC 6265bis), with which no browser
     * takes it from a plain connection, from a sister domain or for another path.
     */
    static String fullName(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }

    /** The header that sets it; 0 seconds until the browser closes, less than 0 to take it away. */
    static String header(String name, String value, long seconds, boolean secure) {
        String age = seconds == 0 ? "" : "; Max-Age=" + Math.max(0, seconds);
        return fullName(name, secure) + "=" + value + "; Path=/" + age + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
