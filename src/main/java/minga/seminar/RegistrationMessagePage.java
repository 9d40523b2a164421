package minga.seminar;

import minga.web.Page;

/**
 * Page with one message or question about a registration, by the message keys {@code <key>.title} and
 * {@code <key>.text}.
 *
 * @param title of the seminar; empty where nobody knows
 * @param slug of its page; empty where the public does not see it
 * @param button what can be done, {@code confirmar} or {@code cancelar}; empty for nothing
 * @param certificate true where the person may fetch a certificate of attendance
 * @param status of the answer
 */
public record RegistrationMessagePage(String key, String title, String slug, String button, boolean certificate,
        int status)
        implements
            Page {}
