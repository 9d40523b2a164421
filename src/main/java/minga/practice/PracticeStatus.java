package minga.practice;

import java.util.Set;

/** The states of a version and the allowed transitions between them. */
public enum PracticeStatus {
    /** Borrador: only its municipality sees it. */
    DRAFT,
    /** Enviada: waits for a reviewer. */
    SUBMITTED,
    /** En evaluación. */
    IN_REVIEW,
    /** Devuelta con observaciones: the municipality mends it. */
    RETURNED,
    /** Aceptada: ready to be published. */
    ACCEPTED,
    /** Publicada: the public reads it; it never changes again. */
    PUBLISHED,
    /** Retirada: a tombstone with the reason stays. */
    WITHDRAWN,
    /** Rechazada. */
    DECLINED;

    /** True where that step is allowed. */
    public boolean canBecome(PracticeStatus next) {
        return next(this).contains(next);
    }

    /** True while the municipality may write in it. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** True while somebody still has to act before it is published or ended. */
    public boolean open() {
        return this != PUBLISHED && this != WITHDRAWN && this != DECLINED;
    }

    private static Set<PracticeStatus> next(PracticeStatus from) {
        return switch (from) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(RETURNED, ACCEPTED, DECLINED);
            case ACCEPTED -> Set.of(PUBLISHED, RETURNED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN, DECLINED -> Set.of();
        };
    }
}
