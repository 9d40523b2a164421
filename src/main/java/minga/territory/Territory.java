package minga.territory;

import java.util.List;
import java.util.Optional;

/** Read access to the regions, communes and municipalities of Chile. Reads come from memory. */
public interface Territory {

    /** The sixteen regions, north to south. */
    List<Region> regions();

    Optional<Region> region(String code);

    /** All communes by name. */
    List<Commune> communes();

    Optional<Commune> commune(String code);

    /** The commune that people write so; accents, case, hyphens and blanks do not count. */
    Optional<Commune> communeNamed(String name);

    /** All municipalities by name. */
    List<Municipality> municipalities();

    Optional<Municipality> municipality(String code);

    /** The municipality that governs a commune. */
    Optional<Municipality> governing(String communeCode);

    /** Puts the whole map in place of what there was. */
    void replace(Atlas atlas);

    /** A whole map, as it is read from {@code content/territory}. */
    record Atlas(List<Region> regions, List<Province> provinces, List<Commune> communes,
            List<Municipality> municipalities) {}
}
