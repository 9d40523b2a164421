package minga.web;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import minga.account.Caller;
import minga.platform.MailAddress;

/**
 * Template variable {@code frame}: the functions that every page may call besides its own record, such as messages,
 * dates, the caller, the current address.
 */
public final class Frame {

    private final RequestContext context;
    private final Language language;

    /** For the language that the visit has by now: asked once, since a page says some two hundred words. */
    public Frame(RequestContext context) {
        this.context = context;
        this.language = context.language();
    }

    /** The language's code, {@code es} or {@code en}. */
    public String getLang() {
        return language.code();
    }

    public Preferences getPreferences() {
        return context.preferences();
    }

    public Caller getCaller() {
        return context.caller();
    }

    public String getPath() {
        return context.path();
    }

    /** The address of the portal as people type it, without a slash at its end. */
    public String getPublicUrl() {
        return context.publicUrl();
    }

    /** The mail address at which people answer for the portal. */
    public String getContact() {
        return context.contact();
    }

    /** The same as the address of a link. */
    public String getContactLink() {
        return MailAddress.of(context.contact()).map(MailAddress::link).orElse("mailto:" + context.contact());
    }

    /** Path and query, to come back to. */
    public String getHere() {
        return context.query().isEmpty() ? context.path() : context.path() + "?" + context.query();
    }

    /** The same page in the other language. */
    public String getOtherLanguage() {
        String rest = QueryString.without(context.query(), "idioma");
        return context.path() + "?" + rest + (rest.isEmpty() ? "" : "&") + "idioma=" + language.other().code();
    }

    /** The token that a form must send back as {@code _csrf}. */
    public String getCsrf() {
        return context.csrf();
    }

    public String m(String key, Object... args) {
        return Messages.text(language, key, args);
    }

    /** True where there are words for the key. */
    public boolean has(String key) {
        return Messages.has(language, key);
    }

    public String count(String key, long number) {
        return Messages.count(language, key, number);
    }

    public String number(long value) {
        return Formats.number(language, value);
    }

    public String date(Instant moment) {
        return Formats.date(language, moment);
    }

    public String day(LocalDate day) {
        return Formats.date(language, day);
    }

    public String time(Instant moment) {
        return Formats.time(moment);
    }

    /** The address of a file of ours, with the fingerprint of its bytes. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The words as part of a query. */
    public String url(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The value of a Markdown field, as HTML that cannot act; its headings come below those of the page. */
    public TemplateHTMLOutputModel formatted(String text) throws TemplateModelException {
        return MarkdownRenderer.ofField(text);
    }

    /** The small Markdown of content pages, as HTML. */
    public TemplateHTMLOutputModel markdown(String text) throws TemplateModelException {
        return MarkdownRenderer.html(text);
    }
}
