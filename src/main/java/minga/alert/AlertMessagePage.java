package minga.alert;

import minga.web.Page;

/**
 * Page with one message or confirmation about a search alert, by the message keys {@code <key>.title},
 * {@code <key>.text} and, for its button, {@code <key>.press}.
 *
 * @param key of the words
 * @param title what the search is called; empty where nobody knows
 * @param action where the button leads; empty without a button
 * @param status of the answer
 */
public record AlertMessagePage(String key, String title, String action, int status) implements Page {
}
