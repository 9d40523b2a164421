package minga.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import minga.platform.Text;

/**
 * Tells the parameters of submitted forms apart: passwords and codes, which are never shown or stored again; what pages
 * send for their own ends; and what people typed.
 */
public final class FormFields {

    static final String TOKEN = "_csrf";
    /** The parameter by which a form that was kept is sent again: what it was kept under. */
    public static final String KEPT = "_guardado";
    /** The beginning of the parameters that tell what a form showed when it was drawn. */
    public static final String SHOWN = "_visto.";
    /** Stands in a kept form for the file that it had. */
    public static final String FILE = "_archivo";
    /** The value of {@link #FILE} where the file is kept, too. */
    public static final String STORED = "guardado";

    private static final Set<String> SECRET = Set.of(RecentSignInCheck.PASSWORD, RecentSignInCheck.CODE,
            RecentSignInCheck.PASSKEY, "password", "old", "code", "recovery", "passkey", "key");
    private static final Set<String> OF_THE_PAGE = Set.of(TOKEN, "revision", "visto", "accion", "volver", "seguro",
            "seen", "confirmado", KEPT, FILE);

    private FormFields() {}

    /** True for passwords, codes, passkeys and keys. */
    static boolean isSecret(String name) {
        return SECRET.contains(name);
    }

    /** True for what somebody may have typed or chosen. */
    static boolean isTyped(String name) {
        return !isSecret(name) && !OF_THE_PAGE.contains(name) && !name.startsWith("seen.")
                && !name.startsWith(SHOWN);
    }

    /** The texts that somebody typed or chose, each once, in the order of the form. */
    public static List<String> typedTexts(Posted form) {
        return form.values().entrySet().stream().filter(entry -> isTyped(entry.getKey())).map(Map.Entry::getValue)
                .flatMap(List::stream).filter(text -> !Text.isBlank(text)).distinct().toList();
    }

    /** The form URL-encoded, to be kept and read again: without passwords, codes and token. */
    public static String encoded(Map<String, List<String>> values) {
        StringJoiner fields = new StringJoiner("&");
        values.forEach((name, all) -> {
            if (!isSecret(name) && !name.equals(TOKEN) && !name.equals(KEPT)) {
                all.forEach(value -> fields.add(encoded(name) + "=" + encoded(value)));
            }
        });
        return fields.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
