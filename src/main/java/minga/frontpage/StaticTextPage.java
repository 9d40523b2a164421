package minga.frontpage;

import minga.platform.MailAddress;
import minga.web.Page;

/**
 * Page that shows one Markdown text of {@code content/pages}.
 *
 * @param title its first heading
 * @param words the rest, in the small Markdown
 */
public record StaticTextPage(String title, String words) implements Page {

    /** What a text writes where the portal's mail address shall stand. */
    private static final String PLACE = "{contacto}";

    /** The same with the portal's mail address, as a link, in its place. */
    StaticTextPage with(String contact) {
        String link = "[" + contact + "](" + MailAddress.of(contact).map(MailAddress::link).orElse("mailto:" + contact)
                + ")";
        return words.contains(PLACE) ? new StaticTextPage(title, words.replace(PLACE, link)) : this;
    }
}
