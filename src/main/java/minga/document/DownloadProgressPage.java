package minga.document;

import minga.web.Page;

/**
 * Page that says how far a file is which takes long to lay out; it asks again by itself until the file comes.
 *
 * @param format the name of the format
 * @param address to ask again, which is that of the file
 * @param ahead how many other files are made before it
 * @param done how many of its documents are laid out
 * @param failed true where it could not be made
 */
public record DownloadProgressPage(String format, String address, int ahead, long done, long total, boolean failed)
        implements
            Page {}
