package minga.web;

/**
 * Page to choose colours and text size.
 *
 * @param back the page of ours to go back to
 */
public record PreferencesPage(String back) implements Page {}
