package minga.seminar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import minga.template.Rows;

/**
 * Entity of the Mesa Intermunicipal: what it is and who its members are. There is one; its sessions are the seminars of
 * the kind ROUNDTABLE.
 */
@Entity
@Table(name = "round_table")
public class RoundTable {

    /** The number of the only one. */
    static final long ID = 1;
    /** The kind of seminar that is a session of it. */
    static final String SESSION_KIND = "ROUNDTABLE";

    @Id
    @Column(name = "id")
    private long id = ID;

    @Column(name = "name")
    private String name = "Mesa Intermunicipal de Migración y Refugio";

    @Column(name = "description")
    private String description;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "table", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<RoundTableMember> members = new ArrayList<>();

    RoundTable() {
        // with the name by which the ministry calls it, until somebody writes in it
    }

    /** Somebody writes in it. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    public String name() {
        return name;
    }

    /** What it is for, in Markdown. */
    public String description() {
        return description;
    }

    /** When somebody wrote in it last; null where nobody did. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts its changes; 0 where nobody wrote in it. */
    public long revision() {
        return revision;
    }

    public Rows<RoundTableMember> members() {
        return Rows.of(members, () -> new RoundTableMember(this), () -> {
            for (int i = 0; i < members.size(); i++) {
                members.get(i).moveTo(i + 1);
            }
        });
    }

    void name(String value) {
        this.name = value;
    }

    void description(String value) {
        this.description = value;
    }
}
