package minga.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Entity of how often a search term was used in a month, and with what outcome. Nothing of it says who: no address, no
 * account, no moment.
 */
@Entity
@Table(name = "search_tally")
public class SearchTermCount {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "tally_month")
    private String month;

    @Column(name = "words")
    private String words;

    @Column(name = "asked")
    private int asked;

    @Column(name = "hits")
    private int hits;

    @Column(name = "opened_first")
    private int openedFirst;

    @Column(name = "opened_next")
    private int openedNext;

    @Column(name = "opened_later")
    private int openedLater;

    protected SearchTermCount() {
        // for the database
    }

    /** @param month as ISO 8601 writes it, {@code 2026-11} */
    SearchTermCount(String month, String words) {
        this.month = month;
        this.words = words;
        this.hits = -1;
    }

    /** Adds what was counted since. */
    void add(Counted counted) {
        asked += counted.asked();
        hits = counted.hits() < 0 ? hits : counted.hits();
        openedFirst += counted.first();
        openedNext += counted.next();
        openedLater += counted.later();
    }

    /**
     * What was counted for some words.
     *
     * @param asked how often they were looked for
     * @param hits how many practices they found last; -1 where nobody counted
     * @param first how often the first of the list was opened
     * @param next how often one of the second to the fifth
     * @param later how often one further down
     */
    public record Counted(int asked, int hits, int first, int next, int later) {

        static final Counted ASKED = new Counted(1, -1, 0, 0, 0);

        static Counted found(int hits) {
            return new Counted(0, hits, 0, 0, 0);
        }

        static Counted open(int place) {
            return new Counted(0, -1, place == 1 ? 1 : 0, place > 1 && place <= 5 ? 1 : 0, place > 5 ? 1 : 0);
        }

        Counted and(Counted later) {
            return new Counted(asked + later.asked, later.hits < 0 ? hits : later.hits, first + later.first,
                    next + later.next,
                    this.later + later.later);
        }

        /** How often something was opened. */
        public int opened() {
            return first + next + later;
        }
    }
}
