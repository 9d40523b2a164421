package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import minga.template.NumberedRow;

/** Entity of a member of the {@link RoundTable}: who represents which municipality, from when until when. */
@Entity
@Table(name = "round_table_member")
public class RoundTableMember implements NumberedRow {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "round_table_id")
    private RoundTable table;

    @Column(name = "place")
    private int place;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "person")
    private String person;

    @Column(name = "office")
    private String office;

    @Column(name = "contact")
    private String contact;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private LocalDate until;

    protected RoundTableMember() {
        // for the database
    }

    RoundTableMember(RoundTable table) {
        this.table = table;
    }

    @Override
    public long id() {
        return id;
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /** Its place in the list, from 1. */
    int place() {
        return place;
    }

    /** One code, or none while the row is empty. */
    public List<String> municipalities() {
        return municipality == null ? List.of() : List.of(municipality);
    }

    public String person() {
        return person;
    }

    public String office() {
        return office;
    }

    /** A mail address, for people who signed in. */
    public String contact() {
        return contact;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day; null while it goes on. */
    public LocalDate until() {
        return until;
    }

    /** True on the last day too. */
    boolean isCurrent(LocalDate today) {
        return until == null || !until.isBefore(today);
    }

    void municipalities(List<String> codes) {
        this.municipality = codes.isEmpty() ? null : codes.get(0);
    }

    void person(String value) {
        this.person = value;
    }

    void office(String value) {
        this.office = value;
    }

    void contact(String value) {
        this.contact = value;
    }

    void from(LocalDate value) {
        this.from = value;
    }

    void until(LocalDate value) {
        this.until = value;
    }
}
