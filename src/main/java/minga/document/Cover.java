package minga.document;

import java.util.List;

/**
 * What stands on the first page of a publication made of several documents.
 *
 * @param title never null
 * @param subtitle null for none
 * @param imprint who publishes it, when and where, one line each; empty for none
 */
public record Cover(String title, String subtitle, List<String> imprint) {

    public Cover {
        imprint = List.copyOf(imprint);
    }
}
