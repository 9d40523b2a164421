package minga.review;

import java.util.List;
import minga.document.WordDiff;
import minga.evidence.EvidenceState;
import minga.practice.MeansOfVerification;
import minga.practice.Remark;
import minga.web.FormError;

/**
 * One line of the review sheet: a field or row with its remarks.
 *
 * @param path where it is: {@code name}, {@code indicators.0}
 * @param label "Descripción", "Indicador 1 · Medio de verificación 1"
 * @param parts what it says
 * @param pending remarks here that were not sent yet
 * @param sent remarks here of earlier rounds
 * @param added true for a row that was not there before
 * @param proof of a means of verification; null elsewhere
 */
public record ReviewSheetLine(String path, String label, List<Part> parts, List<Remark> pending, List<Remark> sent,
        boolean added, Proof proof) {

    /**
     * How far a means of verification is proven.
     *
     * @param means its number
     * @param attached true where there is something to see
     * @param seen true where a reviewer saw it
     * @param files what was attached, to be opened
     */
    public record Proof(long means, String state, boolean attached, boolean seen, List<File> files) {

        static Proof of(MeansOfVerification means) {
            List<File> files = means.evidence().stream().filter(one -> one.fileHash() != null)
                    .map(one -> new File(one.fileAddress(), one.fileName())).toList();
            return new Proof(means.id(), means.state().name(), means.state() != EvidenceState.DECLARED,
                    means.state() == EvidenceState.VERIFIED, files);
        }
    }

    /** An attached file: the address that hands it out to whom may see it, and its name. */
    public record File(String url, String name) {}

    /**
     * One answer.
     *
     * @param path the field it answers
     * @param label the field's own
     * @param named false where the line's label says it already
     * @param link true where the value is an address to open
     * @param main true for the field that says most
     * @param diff what changed in it, word by word; empty where nothing did, or nothing is compared
     */
    public record Part(String path, String label, boolean named, List<String> values, boolean link, boolean main,
            List<WordDiff.Part> diff) {

        public boolean answered() {
            return !values.isEmpty() || !diff.isEmpty();
        }
    }

    /** True where some answer is given. */
    public boolean answered() {
        return parts.stream().anyMatch(Part::answered);
    }

    /** Where a new remark goes if nobody chooses: the field that says most. */
    public String defaultPath() {
        return parts.stream().filter(Part::main).map(Part::path).findFirst().orElse(path);
    }

    /** True where the remark may be put at one of several fields. */
    public boolean hasSeveralFields() {
        return parts.size() > 1;
    }

    /** True where something changed in it. */
    public boolean changed() {
        return added || parts.stream().anyMatch(part -> !part.diff().isEmpty());
    }

    public boolean remarked() {
        return !pending.isEmpty() || !sent.isEmpty();
    }

    /** The id of this place in the page. */
    public String anchor() {
        return anchorOf(path);
    }

    /** The id of a place of the ficha in the page of its review. */
    static String anchorOf(String path) {
        return "lugar-" + FormError.controlOf(path);
    }

    /** The id of its empty box for a remark. */
    public String remarkBoxId() {
        return FormError.controlOf("o." + path);
    }
}
