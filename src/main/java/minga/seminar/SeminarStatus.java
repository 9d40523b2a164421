package minga.seminar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The states of a seminar, and which state may follow which. */
public enum SeminarStatus {
    /** Being written; only curators see it. */
    DRAFT,
    /** On the public pages: it is to come, or was to come. */
    ANNOUNCED,
    /** On the public pages: it took place. */
    HELD,
    /** On the public pages: it does not take place, and its page says so. */
    CANCELLED;

    private static final Map<String, SeminarStatus> BUTTONS = Map.of("publicar", ANNOUNCED, "realizado", HELD,
            "cancelar", CANCELLED, "retirar", DRAFT);

    /** The state that a button of the form leads to; nothing for buttons that change no state. */
    static Optional<SeminarStatus> ofButton(String action) {
        return Optional.ofNullable(BUTTONS.get(action));
    }

    /** The buttons that lead on from a state, the usual way first. */
    static List<String> buttons(SeminarStatus from) {
        return Stream.of("publicar", "realizado", "cancelar", "retirar")
                .filter(button -> from.next().contains(BUTTONS.get(button))).toList();
    }

    /** True where the public sees it. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** The states that may follow. */
    Set<SeminarStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(ANNOUNCED, HELD);
            case ANNOUNCED -> Set.of(HELD, CANCELLED, DRAFT);
            case HELD, CANCELLED -> Set.of(ANNOUNCED, DRAFT);
        };
    }
}
