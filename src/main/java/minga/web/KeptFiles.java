package minga.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Storage of files that came with a form whose session had ended. */
public interface KeptFiles {

    /**
     * Keeps a file for that account, where the form takes files of that kind.
     *
     * @param path the address to which the form was sent
     * @param typed what came before the file in the form
     * @param name of the file, as the browser wrote it
     * @return false where it is not kept; the bytes may have been read or not
     * @throws IOException where the request cannot be read
     */
    boolean keep(long account, String path, Map<String, List<String>> typed, String name, InputStream bytes)
            throws IOException;
}
