package minga.platform;

import java.util.List;

/**
 * Refusal of input that fails validation, with every {@link Fault} at once. Answered with status 422, or with the form
 * again and the faults beside its fields.
 */
public final class Invalid extends Refusal {

    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public Invalid(String path, String key, Object... args) {
        this(List.of(Fault.at(path, key, args)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
