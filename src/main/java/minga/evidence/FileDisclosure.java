package minga.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a file may be seen by all: private at first; public once the municipality says so, has answered the
 * checklist, and has answered each finding of personal data in its text. Findings are known by keys, {@code
 * KIND-digest}, which do not repeat the data.
 */
@Embeddable
public class FileDisclosure {

    @Column(name = "open_to_all")
    private boolean open;

    /** The file's hash until its text was read. */
    @Column(name = "unread_hash")
    private String unreadHash;

    /** Keys of the findings, separated by blanks; null until the text was read. */
    @Column(name = "findings")
    private String findings;

    /** {@code FACES:ABSENT RUN:CONSENT …}. */
    @Column(name = "checklist")
    private String checklist;

    @Column(name = "consent")
    private String consent;

    /** {@code key:ANSWER …}. */
    @Column(name = "finding_answers")
    private String answers;

    @Column(name = "disclosed_by")
    private Long by;

    @Column(name = "disclosed_at")
    private Instant at;

    protected FileDisclosure() {
        // for the database, and for evidence without a file
    }

    /** Of a new file: private, its text not read yet. */
    static FileDisclosure of(String hash) {
        FileDisclosure fresh = new FileDisclosure();
        fresh.unreadHash = hash;
        return fresh;
    }

    FileDisclosure copy() {
        FileDisclosure copy = new FileDisclosure();
        copy.open = open;
        copy.unreadHash = unreadHash;
        copy.findings = findings;
        copy.checklist = checklist;
        copy.consent = consent;
        copy.answers = answers;
        copy.by = by;
        copy.at = at;
        return copy;
    }

    /**
     * What somebody answered who publishes a file.
     *
     * @param checklist by item; items without an answer are missing
     * @param consent how those agreed whom the file shows, and where that is kept; may be null
     * @param findings by key; findings without an answer are missing
     */
    public record Answers(Map<ChecklistItem, ChecklistItem.Answer> checklist, String consent,
            Map<String, PersonalDataKind.Answer> findings) {

        public Answers {
            checklist = Map.copyOf(checklist);
            findings = Map.copyOf(findings);
        }

        /** True where somebody is said to have agreed. */
        public boolean claimsConsent() {
            return checklist.containsValue(ChecklistItem.Answer.CONSENT)
                    || findings.containsValue(PersonalDataKind.Answer.CONSENT);
        }
    }

    /** Asks for the file to be public; it is, once nothing is missing among the answers. */
    void publish(Answers given, long account, Instant now) {
        open = true;
        checklist = joined(new TreeMap<>(given.checklist()));
        consent = given.consent();
        answers = joined(new TreeMap<>(given.findings()));
        by = account;
        at = now;
    }

    /** From now on only the municipality and reviewers see it; what was answered stays. */
    void keepPrivate(long account, Instant now) {
        open = false;
        by = account;
        at = now;
    }

    void recordFindings(List<String> keys) {
        unreadHash = null;
        findings = String.join(" ", keys);
    }

    boolean open() {
        return open;
    }

    /** True where the text was read and what was found in it is known. */
    public boolean isRead() {
        return findings != null;
    }

    /** The keys of what was found; empty where nothing was, and until the text was read. */
    public List<String> findings() {
        return findings == null || findings.isEmpty() ? List.of() : List.of(findings.split(" "));
    }

    /** What was answered last; empty answers where nothing was. */
    public Answers answers() {
        Map<ChecklistItem, ChecklistItem.Answer> items = new EnumMap<>(ChecklistItem.class);
        split(checklist, ChecklistItem.Answer::valueOf)
                .forEach((item, answer) -> items.put(ChecklistItem.valueOf(item), answer));
        return new Answers(items, consent, split(answers, PersonalDataKind.Answer::valueOf));
    }

    /** How many questions nobody answered yet: items of the checklist, and findings. */
    public int missing() {
        Answers given = answers();
        int items = ChecklistItem.values().length - given.checklist().size();
        return items + (int) findings().stream().filter(key -> !isCleared(key, given.findings().get(key))).count();
    }

    private static boolean isCleared(String key, PersonalDataKind.Answer answer) {
        return answer != null && kindOf(key).answers().contains(answer);
    }

    /** The kind that a key names. */
    public static PersonalDataKind kindOf(String key) {
        return PersonalDataKind.valueOf(key.substring(0, key.indexOf('-')));
    }

    /** True where all may see the file once its ficha is public. */
    boolean isPublic() {
        return open && isRead() && missing() == 0;
    }

    private static String joined(Map<?, ?> pairs) {
        return pairs.entrySet().stream().map(pair -> pair.getKey() + ":" + pair.getValue())
                .collect(Collectors.joining(" "));
    }

    private static <T> Map<String, T> split(String pairs, Function<String, T> value) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String pair : pairs == null || pairs.isEmpty() ? new String[0] : pairs.split(" ")) {
            all.put(pair.substring(0, pair.indexOf(':')), value.apply(pair.substring(pair.indexOf(':') + 1)));
        }
        return all;
    }
}
