package minga.seminar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import minga.template.Rows;

/** Entity of one session of the programme of a {@link Seminar}: when, where, who speaks, and about which practices. */
@Entity
@Table(name = "seminar_session")
public class SeminarSession extends SeminarRow {

    @Column(name = "title")
    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "starts_zone")
    private String startsZone;

    @Column(name = "duration_minutes")
    private Long minutes;

    @Column(name = "room")
    private String room;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SessionSpeaker> speakers = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SessionPractice> practices = new ArrayList<>();

    protected SeminarSession() {
        // for the database
    }

    SeminarSession(Seminar seminar) {
        super(seminar);
    }

    /** Null while the row is empty. */
    public String title() {
        return title;
    }

    /** Null where the hour is not set. */
    public ZonedDateTime startsAt() {
        return startsAt == null ? null : startsAt.atZone(ZoneId.of(startsZone));
    }

    /** How long it takes, in minutes; null where nobody says. */
    public Long minutes() {
        return minutes;
    }

    /** When it ends; null where beginning or length are not known. */
    public ZonedDateTime endsAt() {
        return startsAt == null || minutes == null ? null : startsAt().plusMinutes(minutes);
    }

    public String room() {
        return room;
    }

    public Rows<SessionSpeaker> speakers() {
        return Rows.of(speakers, () -> new SessionSpeaker(this), () -> SessionRow.renumber(speakers));
    }

    /** The practices that it presents, in order, each by its code or by the id it was imported under. */
    public List<String> practices() {
        return practices.stream().map(SessionPractice::practice).toList();
    }

    void title(String value) {
        this.title = value;
    }

    void startsAt(ZonedDateTime value) {
        this.startsAt = value == null ? null : value.toInstant();
        this.startsZone = value == null ? null : value.getZone().getId();
    }

    void minutes(Long value) {
        this.minutes = value;
    }

    void room(String value) {
        this.room = value;
    }

    /** As many rows as values; only what differs is written. */
    void practices(List<String> codes) {
        while (practices.size() > codes.size()) {
            practices.remove(practices.size() - 1);
        }
        while (practices.size() < codes.size()) {
            practices.add(new SessionPractice(this));
        }
        for (int i = 0; i < codes.size(); i++) {
            practices.get(i).practice(codes.get(i));
        }
        SessionRow.renumber(practices);
    }
}
