package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import minga.template.NumberedRow;

/** One row of a list of a {@link SeminarSession}, with a number of its own, so that it can be moved. */
@MappedSuperclass
public abstract class SessionRow implements NumberedRow {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "session_id")
    private SeminarSession session;

    @Column(name = "place")
    private int place;

    protected SessionRow() {
        // for the database
    }

    SessionRow(SeminarSession session) {
        this.session = session;
    }

    @Override
    public long id() {
        return id;
    }

    static void renumber(List<? extends SessionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            ((SessionRow) rows.get(i)).place = i + 1;
        }
    }
}
