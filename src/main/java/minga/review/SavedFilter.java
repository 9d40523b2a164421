package minga.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entity of a view of the review queue that a reviewer keeps under a name. */
@Entity
@Table(name = "review_filter")
public class SavedFilter {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "name")
    private String name;

    @Column(name = "query")
    private String query;

    protected SavedFilter() {
        // for the database
    }

    SavedFilter(long account, String name, String query) {
        this.account = account;
        this.name = name;
        this.query = query;
    }

    /** The same name stands for another view from now on. */
    void replace(String newQuery) {
        this.query = newQuery;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The query of its address, such as {@code ver=mias&mas=14}; empty for the whole queue. */
    public String query() {
        return query;
    }
}
