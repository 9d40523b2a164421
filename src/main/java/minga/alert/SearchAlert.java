package minga.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** Entity of a search alert: a saved search with the mail address that is told of new matches. */
@Entity
@Table(name = "search_alert")
public class SearchAlert {

    /** How often mails may come. */
    public enum Pace {
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration pause;

        Pace(Duration pause) {
            this.pause = pause;
        }
    }

    /** Who does not confirm within this time never asked. */
    static final Duration CONFIRMATION_PERIOD = Duration.ofDays(2);

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "mail")
    private String mail;

    @Column(name = "query")
    private String query;

    @Column(name = "title")
    private String title;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "pace")
    private Pace pace;

    @Column(name = "handle")
    private String handle;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "last_change")
    private long lastChange;

    @Version
    @Column(name = "revision")
    private long revision;

    protected SearchAlert() {
        // for the database
    }

    SearchAlert(String mail, Wish wish, String handle, long change, Instant now) {
        this.mail = mail;
        this.query = wish.query();
        this.title = wish.title();
        this.language = wish.language();
        this.pace = wish.pace();
        this.handle = handle;
        this.lastChange = change;
        this.createdAt = now;
        this.dueAt = now.plus(pace.pause);
    }

    /**
     * What somebody wants to hear of.
     *
     * @param query the search as its address writes it
     * @param title what it is called in the mail
     * @param language of the mails, {@code es} or {@code en}
     * @param pace how often
     */
    public record Wish(String query, String title, String language, Pace pace) {
    }

    /** Whether it is that wish already. */
    boolean isFor(Wish wish) {
        return query.equals(wish.query()) && pace == wish.pace();
    }

    /** While nobody has confirmed it, the last thing that was asked for is what counts; its time goes on. */
    void replaceWith(Wish wish, long change) {
        this.query = wish.query();
        this.title = wish.title();
        this.language = wish.language();
        this.pace = wish.pace();
        this.lastChange = change;
    }

    /** Whether it may still be confirmed, or is. */
    boolean isConfirmable(Instant now) {
        return isConfirmed() || createdAt.plus(CONFIRMATION_PERIOD).isAfter(now);
    }

    /** The address turned out to be of who asked. */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            this.confirmedAt = now;
            this.dueAt = now.plus(pace.pause);
        }
    }

    /** What came up to that change was looked at. */
    void recordDigest(long change, Instant now) {
        this.lastChange = change;
        this.dueAt = now.plus(pace.pause);
    }

    public long id() {
        return id;
    }

    public String mail() {
        return mail;
    }

    /** The search as its address writes it, without a question mark. */
    public String query() {
        return query;
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    public Pace pace() {
        return pace;
    }

    /** The secret of its mails: who has it may confirm and leave, and nothing else. */
    public String handle() {
        return handle;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** The number of the change up to which it was looked at. */
    public long lastChange() {
        return lastChange;
    }
}
