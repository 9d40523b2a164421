package minga.membership;

import minga.web.Page;

/**
 * Page with one message, by the message keys {@code <key>.title} and {@code <key>.text}.
 *
 * @param status of the answer
 */
public record MessagePage(String key, int status) implements Page {}
