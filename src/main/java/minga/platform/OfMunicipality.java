package minga.platform;

import java.util.Set;

/** A record that belongs to a municipality; access rules compare its municipalities with those of the caller. */
public interface OfMunicipality {

    /** The code of the municipality it belongs to. */
    String municipality();

    /** The codes of all municipalities that have a part in it, the owner among them. */
    default Set<String> concerned() {
        return Set.of(municipality());
    }
}
