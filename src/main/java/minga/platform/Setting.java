package minga.platform;

import java.util.Locale;

/**
 * Names, default values and descriptions of all settings, as environment variables {@code MINGA_…}. The command {@code
 * settings} prints this list, and a variable of that prefix that is not in it stops the start. The command {@code
 * settings} prints this list, and a name outside it stops the start.
 */
public enum Setting {

    MINGA_CONFIG("minga.properties", "Archivo de configuración; se usa si existe"),
    MINGA_DATA("data", "Carpeta de datos: base de datos, índice, evidencias, correos"),
    MINGA_HTTP_ADDRESS("127.0.0.1", "Dirección en que escucha el portal"),
    MINGA_HTTP_PORT("8080", "Puerto en que escucha el portal"),
    MINGA_PUBLIC_URL("", "Dirección pública; obligatoria si el portal no escucha en 127.0.0.1"),
    MINGA_PROXY("", "Proxys de confianza, por sus direcciones o redes (127.0.0.1, 10.0.0.0/8), separados por comas:"
            + " solo a ellos se les cree de dónde viene la visita (X-Forwarded-For, Forwarded); vacío, a nadie"),
    MINGA_DB_URL("", "Base de datos: jdbc:postgresql://… ; vacía, Derby en la carpeta de datos"),
    MINGA_DB_USER("", "Cuenta de la base de datos"),
    MINGA_DB_PASSWORD("", "Clave de la base de datos"),
    MINGA_DB_POOL("10", "Conexiones a la base de datos, de 2 a 200"),
    MINGA_MAIL_HOST("", "Servidor de correo; vacío, los correos se escriben en la carpeta de datos"),
    MINGA_MAIL_PORT("587", "Puerto del servidor de correo"),
    MINGA_MAIL_USER("", "Cuenta del servidor de correo; vacía, sin autenticación"),
    MINGA_MAIL_PASSWORD("", "Clave del servidor de correo"),
    MINGA_MAIL_FROM("minga@localhost", "Remitente de los correos"),
    MINGA_MAIL_TLS("starttls", "Cifrado del correo: none, starttls o tls"),
    MINGA_CONTACT("",
            "Correo de contacto del portal, que se muestra en privacidad, accesibilidad, ingreso y al pie de los"
                    + " correos;"
                    + " vacío, la dirección del remitente"),
    MINGA_CHECK_LINKS("si",
            "Visitar cada semana los enlaces de la evidencia: si, o no donde el portal no debe salir a internet"),
    MINGA_CLAMD("",
            "Antivirus clamd que revisa los archivos antes de entregarlos: equipo:puerto, o la ruta de su socket;"
                    + " vacío, ninguno"),
    MINGA_CONTENT("", "Carpeta content/ propia; vacía, la que trae el programa"),
    MINGA_INDEX("", "Carpeta index/ propia (pesos y palabras de la búsqueda); vacía, la que trae el programa"),
    MINGA_SESSION_HOURS("12", "Horas que dura una sesión, de 1 a 720"),
    MINGA_SECOND_FACTOR("ofrecido",
            "Segundo paso al ingresar: ofrecido, equipo (lo exige a administración, evaluación y curaduría) o todos"),
    MINGA_SECOND_FACTOR_KEY("",
            "Clave que cifra los secretos del segundo paso, 64 letras y números hexadecimales; vacía, el archivo"
                    + " keys/second-factor.key de la carpeta de datos"),
    MINGA_RECENT_SIGN_IN_MINUTES("10",
            "Minutos desde el ingreso en que un cambio delicado no pide confirmar de nuevo, de 0 (siempre pide) a 60"),
    MINGA_REVIEWERS("2",
            "Dictámenes que necesita una práctica para publicarse: 2, o 1 donde el ministerio es pequeño (la página lo"
                    + " dice)"),
    MINGA_SEARCH_CACHE_MB("64", "Respuestas de la búsqueda que se guardan en memoria, en MB, de 0 (ninguna) a 4096"),
    MINGA_LIMIT_POST_MB("8", "Tamaño máximo de un formulario sin archivos, en MB, de 1 a 200"),
    MINGA_LIMIT_FILE_MB("100", "Tamaño máximo de un archivo de antecedentes, en MB, de 1 a 1000"),
    MINGA_LIMIT_MUNICIPALITY_MB("2048", "Antecedentes que puede guardar una municipalidad, en MB, de 1 a 1000000"),
    MINGA_LIMIT_EVIDENCE_MB("20480", "Antecedentes que guarda el portal en total, en MB, de 1 a 10000000"),
    MINGA_LIMIT_UPLOADS("20", "Archivos a medio cargar que puede tener una cuenta a la vez, de 1 a 200"),
    MINGA_LIMIT_SIGN_IN_TRIES("10",
            "Claves que se pueden probar por cuenta cada 15 minutos desde equipos desconocidos, de 3 a 100"),
    MINGA_LIMIT_CONNECTIONS("4096", "Conexiones abiertas a la vez, de 16 a 65536"),
    MINGA_LIMIT_CONNECTIONS_PER_ADDRESS("256",
            "Conexiones a la vez desde una misma dirección (oficinas enteras comparten una), de 8 a 65536;"
                    + " no rige para este equipo ni para los proxies nombrados"),
    MINGA_LIMIT_SLOWEST_KB("8",
            "Velocidad mínima, en KB por segundo tras 30 segundos, de quien envía o recibe, de 1 a 1024"),
    MINGA_LIMIT_MAILS_ADDRESS("5",
            "Correos de confirmación, de clave nueva o de invitación (de cada clase) a una misma dirección en 24"
                    + " horas, de 1 a 100"),
    MINGA_LIMIT_MAILS_NETWORK("50",
            "Los mismos correos pedidos desde una misma red en 24 horas, de 1 a 10000; invitaciones, diez veces más"),
    MINGA_LIMIT_MAILS_TOTAL("2000", "Los mismos correos en total en 24 horas, de 10 a 1000000"),
    MINGA_KEEP_MAIL_DAYS("30",
            "Días que se guardan los correos enviados o no entregados y las claves usadas o vencidas, de 1 a 365"),
    MINGA_KEEP_UPLOAD_HOURS("23", "Horas que se guarda un archivo a medio cargar desde lo último recibido, de 1 a 23"),
    MINGA_REMINDER_DAYS("14",
            "Días entre dos recordatorios de un mismo compromiso, y días antes del plazo en que comienzan, de 1 a 365");

    private final String fallback;
    private final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** What holds when nobody says otherwise; empty where the meaning tells. */
    public String fallback() {
        return fallback;
    }

    /** What it means, in Spanish, for the person who runs the portal. */
    public String meaning() {
        return meaning;
    }

    /** The name in the file of settings: {@code minga.http.port}. */
    public String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
