package minga.web;

import java.util.List;

/**
 * Page for an error response: what happened, and what to do instead.
 *
 * @param status of the answer, such as 404
 * @param title what happened, in the visitor's words
 * @param text what to do
 * @param faults what is wrong with the address or the form, one sentence each
 * @param typed what was typed into the form that could not be taken, to be copied
 * @param id names the line in the log; empty where the fault is not ours
 */
public record ErrorPage(int status, String title, String text, List<String> faults, List<String> typed,
        String id) implements Page {}
