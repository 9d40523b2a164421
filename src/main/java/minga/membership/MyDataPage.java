package minga.membership;

import java.util.List;
import minga.web.Page;

/** Page with all that is stored about the person who asks. */
public record MyDataPage(List<Table> tables) implements Page {

    /**
     * One table of the database.
     *
     * @param name by which its title stands in the messages
     * @param fields by which the heads of its columns stand there
     * @param rows with a text for each field; empty where there is none
     */
    public record Table(String name, List<String> fields, List<List<String>> rows) {}
}
