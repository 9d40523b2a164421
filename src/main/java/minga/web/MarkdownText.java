package minga.web;

import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Renders Markdown (CommonMark) as plain text without its signs: one line for each paragraph and item. */
public final class MarkdownText {

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT).build();

    private MarkdownText() {}

    /** The text; raw HTML in it stays as it is written. Never null, no trailing line break. */
    public static String of(String markdown) {
        return TEXT.render(MarkdownRenderer.parse(markdown)).strip();
    }
}
