package minga.platform;

import java.util.List;

/** What was written cannot be taken as it is; every fault is named at once: an answer 422, or the form again. */
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
