package minga.web;

/**
 * Something is not to be had, and what to do instead.
 *
 * @param status of the answer, such as 404
 * @param title what happened, in the visitor's words
 * @param text what to do
 * @param id names the line in the log; empty where the fault is not ours
 */
public record ErrorPage(int status, String title, String text, String id) implements Page {}
