package minga.platform;

import java.util.List;

/**
 * Exception for settings with which the portal cannot start. It carries every fault at once, so that all can be
 * corrected before the next try.
 */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public InvalidSettings(List<String> faults) {
        super("La configuración tiene " + faults.size() + (faults.size() == 1 ? " falla:" : " fallas:")
                + faults.stream().map(fault -> "\n  - " + fault).reduce("", String::concat));
        this.faults = List.copyOf(faults);
    }

    /** One sentence a fault, in Spanish, each beginning with the name of its setting. */
    public List<String> faults() {
        return faults;
    }
}
