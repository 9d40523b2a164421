package minga.alert;

import minga.web.Page;

/**
 * One thing to know or to confirm, with the words of {@code <key>.title}, {@code <key>.text} and, where there is something
 * to press, {@code <key>.press}.
 *
 * @param key of the words
 * @param title what the search is called; empty where nobody knows
 * @param action where the button leads; empty without a button
 * @param status of the answer
 */
public record AlertMessagePage(String key, String title, String action, int status) implements Page {
}
