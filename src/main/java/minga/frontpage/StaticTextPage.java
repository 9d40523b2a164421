package minga.frontpage;

import minga.web.Page;

/**
 * A page of words.
 *
 * @param title its first heading
 * @param words the rest, in the small Markdown
 */
public record StaticTextPage(String title, String words) implements Page {}
