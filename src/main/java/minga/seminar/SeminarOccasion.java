package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When, where and how a {@link Seminar} takes place, and how to register: the part of its row that is no text. */
@MappedSuperclass
public abstract class SeminarOccasion {

    @Column(name = "kind")
    private String kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "starts_zone")
    private String startsZone;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ends_zone")
    private String endsZone;

    @Column(name = "meeting_mode")
    private String mode;

    @Column(name = "venue")
    private String venue;

    @Column(name = "address")
    private String address;

    @Column(name = "accessibility")
    private String accessibility;

    @Column(name = "link")
    private String link;

    @Column(name = "registration")
    private String registration;

    @Column(name = "registration_link")
    private String registrationLink;

    @Column(name = "registration_open")
    private Boolean registrationOpen;

    @Column(name = "capacity")
    private Long capacity;

    /** A word of seminarKind. */
    public String kind() {
        return kind;
    }

    /** Null where nobody knows. */
    public ZonedDateTime startsAt() {
        return startsAt == null ? null : startsAt.atZone(ZoneId.of(startsZone));
    }

    public ZonedDateTime endsAt() {
        return endsAt == null ? null : endsAt.atZone(ZoneId.of(endsZone));
    }

    /** A word of seminarMode. */
    public String mode() {
        return mode;
    }

    public String venue() {
        return venue;
    }

    public String address() {
        return address;
    }

    /** How people with disabilities get in and follow it. */
    public String accessibility() {
        return accessibility;
    }

    /** Where it is followed on line. */
    public String link() {
        return link;
    }

    /** What to do to take part. */
    public String registration() {
        return registration;
    }

    /** Where one registers elsewhere. */
    public String registrationLink() {
        return registrationLink;
    }

    /** True where anybody registers on the portal; null where nobody says. */
    public Boolean registrationOpen() {
        return registrationOpen;
    }

    /** How many places there are; null without a limit. */
    public Long capacity() {
        return capacity;
    }

    void registrationOpen(Boolean value) {
        this.registrationOpen = value;
    }

    void capacity(Long value) {
        this.capacity = value;
    }

    void kind(String value) {
        this.kind = value;
    }

    void startsAt(ZonedDateTime value) {
        this.startsAt = value == null ? null : value.toInstant();
        this.startsZone = value == null ? null : value.getZone().getId();
    }

    void endsAt(ZonedDateTime value) {
        this.endsAt = value == null ? null : value.toInstant();
        this.endsZone = value == null ? null : value.getZone().getId();
    }

    void mode(String value) {
        this.mode = value;
    }

    void venue(String value) {
        this.venue = value;
    }

    void address(String value) {
        this.address = value;
    }

    void accessibility(String value) {
        this.accessibility = value;
    }

    void link(String value) {
        this.link = value;
    }

    void registration(String value) {
        this.registration = value;
    }

    void registrationLink(String value) {
        this.registrationLink = value;
    }
}
