package minga.commitment;

import minga.web.Page;

/**
 * Page with one message or confirmation about reports and reminders, by the message keys {@code <key>.title},
 * {@code <key>.text} and, for its button, {@code <key>.press}.
 *
 * @param title the words of the commitment; empty where nobody knows
 * @param action where the button leads; empty without a button
 * @param status of the answer
 */
public record ReportMessagePage(String key, String title, String action, int status) implements Page {}
