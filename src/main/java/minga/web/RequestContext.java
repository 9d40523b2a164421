package minga.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import minga.account.Caller;
import minga.platform.ServiceUnavailable;
import minga.platform.Settings;
import minga.platform.Sha256;

/**
 * State of one request: caller, language, preferences, cookies, client address. {@link RequestContextFilter} fills it
 * at the beginning; pages and resources read it. Request scoped and therefore for one thread. The program produces it
 * itself, because the server would search the class for injection points at every request.
 */
public class RequestContext {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Language language = Language.ES;
    private Caller caller = Caller.ANONYMOUS;
    private Preferences preferences = Preferences.NONE;
    private String path = "/";
    private String query = "";
    private String token;
    private String secondStep;
    private Supplier<String> address = () -> "";
    private Function<String, Optional<String>> brought = name -> Optional.empty();
    private String agent = "";
    private boolean secure;
    private String publicUrl = "";
    private String contact = "";
    private ServiceUnavailable unknown;
    private BooleanSupplier local = () -> false;
    private final List<String> cookies = new ArrayList<>();
    private List<String> typed = List.of();

    /** Who asks; {@link Caller#ANONYMOUS} while nobody signed in. */
    public Caller caller() {
        return caller;
    }

    /** The token of the sign-in; nothing while nobody signed in. */
    public Optional<String> token() {
        return caller.signedIn() ? Optional.ofNullable(token) : Optional.empty();
    }

    /** The token of a sign-in that waits for its second step. */
    public Optional<String> secondStep() {
        return Optional.ofNullable(secondStep);
    }

    public Language language() {
        return language;
    }

    public Preferences preferences() {
        return preferences;
    }

    /** The path asked for, beginning with a slash. */
    public String path() {
        return path;
    }

    /** The query as it was written, without the question mark. */
    public String query() {
        return query;
    }

    /** What a form must send back to show that it is ours. Gives the visitor a token of its own where there is none. */
    public String csrf() {
        if (token == null) {
            token = random();
            setCookie(Cookies.VISIT, token, 0);
        }
        return formToken(token);
    }

    /** The CSRF token of all forms that are drawn under that token of a session. */
    public static String formToken(String sessionToken) {
        return Sha256.hex("csrf:" + sessionToken);
    }

    /** True where the form sent back what {@link #csrf} gave out. */
    public boolean knows(String csrf) {
        return token != null && csrf != null
                && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8),
                        formToken(token).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets a cookie of this portal with the answer: HttpOnly, SameSite=Lax, Secure behind TLS; 0 seconds mean until the
     * browser closes.
     */
    public void setCookie(String name, String value, long seconds) {
        cookies.add(Cookies.header(name, value, seconds, secure));
    }

    /** The value of that cookie of this portal as the request brought it; nothing where it brought none. */
    public Optional<String> cookie(String name) {
        return brought.apply(name);
    }

    /** The request brought these cookies. */
    public void brings(Function<String, Optional<String>> cookiesByName) {
        this.brought = cookiesByName;
    }

    /** Takes a cookie away. */
    public void dropCookie(String name) {
        cookies.add(Cookies.header(name, "", -1, secure));
    }

    /**
     * True where the answer so far is the one that anybody would get who speaks this language and has these
     * preferences: nobody is signed in, and no cookie goes out with it.
     */
    public boolean likeAnybody() {
        return !caller.signedIn() && unknown == null && cookies.isEmpty();
    }

    /** The form of the request was read; what people typed into it. */
    public void submits(List<String> texts) {
        this.typed = texts;
    }

    /** What people typed into the form of this request, secrets left out; empty where it brought none. */
    public List<String> typed() {
        return typed;
    }

    /** The cookies to be set with the answer, as the lines of {@code Set-Cookie}. */
    public List<String> cookies() {
        return cookies;
    }

    /** The address of the portal as people type it, without a slash at its end. */
    public String publicUrl() {
        return publicUrl;
    }

    /** The mail address at which people answer for the portal. */
    public String contact() {
        return contact;
    }

    /** People answer for the portal at that mail address. */
    public void answersAt(String mailAddress) {
        this.contact = mailAddress;
    }

    /** Where the request comes from, an IPv4 address or a network of IPv6; only to count tries, never to be kept. */
    public String address() {
        return address.get();
    }

    /** A request came in for this path and query, at a portal that is reached so. */
    public void begin(String newPath, String newQuery, Settings.Http http) {
        this.path = newPath;
        this.query = newQuery == null ? "" : newQuery;
        this.secure = http.secure();
        this.publicUrl = http.publicUrl().toString();
    }

    /** What the browser says it is. */
    public String agent() {
        return agent;
    }

    /** Where the request came from, found out only where somebody asks, and what browser it named. */
    public void comesFrom(Supplier<String> newAddress, String newAgent) {
        this.address = newAddress;
        this.agent = newAgent == null ? "" : newAgent;
    }

    /** The language of the answer. */
    public void speaks(Language chosen) {
        this.language = chosen;
    }

    /** How the pages are to look. */
    public void prefers(Preferences chosen) {
        this.preferences = chosen;
    }

    /** Who asks, with the token that their cookie brought. */
    public void comes(Caller who, String withToken) {
        this.caller = who;
        this.token = withToken;
    }

    /** The browser brought the token of a sign-in that waits for its second step. */
    public void waitsForSecondStep(String withToken) {
        this.secondStep = withToken;
    }

    /** Whether the request was made on this machine itself, found out only where somebody asks. */
    public void comesLocally(BooleanSupplier newLocal) {
        this.local = newLocal;
    }

    /** True where it was made on this machine itself and through no proxy. */
    public boolean local() {
        return local.getAsBoolean();
    }

    /** A sign-in was shown and cannot be looked up now. */
    public void staysUnknown(ServiceUnavailable why) {
        this.unknown = why;
    }

    /** Passes where it is known who asks, or that nobody is signed in; else throws why it is not. */
    public void requireKnown() {
        if (unknown != null) {
            throw unknown;
        }
    }

    /** A secret of 32 bytes, in hexadecimal. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
