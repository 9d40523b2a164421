package minga.platform;

import java.util.Set;

/** Something that belongs to an institution. */
public interface OfMunicipality {

    /** The code of the municipality it belongs to. */
    String municipality();

    /** The codes of all municipalities that have a part in it, the owner among them. */
    default Set<String> concerned() {
        return Set.of(municipality());
    }
}
