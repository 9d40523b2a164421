package minga.frontpage;

import minga.web.Page;

/**
 * Page that shows one Markdown text of {@code content/pages}.
 *
 * @param title its first heading
 * @param words the rest, in the small Markdown
 */
public record StaticTextPage(String title, String words) implements Page {}
