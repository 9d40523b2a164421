package minga.submission;

import minga.web.Page;

/**
 * Page that asks before a row with files is removed. Everything typed beside it is saved by then.
 *
 * @param section the key of the section whose form was sent
 * @param row the row in words, with what hangs on it
 * @param action the button that was pressed, such as {@code quitar:indicators.1}
 * @param anchor where the row stands in its form
 * @param revision what the removal writes on from
 */
public record RowRemovalPage(long id, String practice, String section, String row, String action, String anchor,
        long revision) implements Page {}
