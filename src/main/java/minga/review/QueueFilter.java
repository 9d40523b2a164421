package minga.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The views of the review queue that a reviewer can choose. */
public enum QueueFilter {
    /** Everything that somebody still has to act on. */
    ALL("todas"),
    /** What the caller took up, or owes a verdict on. */
    MINE("mias"),
    /** Sent, and nobody took it up. */
    UNASSIGNED("sin-asignar"),
    /** A verdict on it is due within seven days, or overdue. */
    DUE("vencen-esta-semana"),
    /** With its municipality, to be mended. */
    RETURNED("devueltas"),
    /** Accepted, to be published. */
    ACCEPTED("por-publicar");

    private final String word;

    QueueFilter(String word) {
        this.word = word;
    }

    /** Its name in the address. */
    public String word() {
        return word;
    }

    static Optional<QueueFilter> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
