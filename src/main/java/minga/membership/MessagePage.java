package minga.membership;

import minga.web.Page;

/**
 * One thing to know, with the words of {@code <key>.title} and {@code <key>.text}.
 *
 * @param status of the answer
 */
public record MessagePage(String key, int status) implements Page {}
