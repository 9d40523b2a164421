package minga.platform;

/** Something that belongs to an institution. */
public interface OfMunicipality {

    /** The code of the municipality it belongs to. */
    String municipality();
}
