package minga.submission.office;

import java.util.List;
import minga.platform.Fault;

/** Thrown where a file as a whole cannot be taken; its message is a message key. */
final class UnusableFile extends java.io.IOException {

    private static final long serialVersionUID = 1;

    private final transient List<Object> args;

    UnusableFile(String key, Object... args) {
        super(key);
        this.args = List.of(args);
    }

    /** The same as a fault of the field with the file. */
    Fault fault() {
        return new Fault("file", getMessage(), args);
    }
}
