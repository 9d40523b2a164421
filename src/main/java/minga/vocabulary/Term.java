package minga.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** Entity of one term of a controlled vocabulary, in Spanish and English. */
@Entity
@Table(name = "term")
public class Term {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "vocabulary")
    private String vocabulary;

    @Column(name = "code")
    private String code;

    @Column(name = "place")
    private int position;

    @Column(name = "es")
    private String es;

    @Column(name = "en")
    private String en;

    @Column(name = "parent")
    private String parent;

    @Column(name = "note")
    private String note;

    protected Term() {
        // for the database
    }

    /**
     * @param position its place in the list as people read it, from 0
     * @param parent the code of the wider word, or null
     * @param note what it covers, then aliases after {@code alias:}, separated by {@code |}; or null
     */
    public Term(String vocabulary, String code, int position, String es, String en, String parent, String note) {
        this.vocabulary = vocabulary;
        this.code = code;
        reword(position, es, en, parent, note);
    }

    /** The same code said better. */
    public final void reword(int newPosition, String newEs, String newEn, String newParent, String newNote) {
        this.position = newPosition;
        this.es = newEs;
        this.en = newEn;
        this.parent = newParent == null || newParent.isBlank() ? null : newParent;
        this.note = newNote == null || newNote.isBlank() ? null : newNote;
    }

    public String vocabulary() {
        return vocabulary;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public String es() {
        return es;
    }

    public String en() {
        return en;
    }

    /** The word in that language: {@code en}, or Spanish for any other. */
    public String label(String language) {
        return "en".equals(language) ? en : es;
    }

    public String parent() {
        return parent;
    }

    public String note() {
        return note;
    }

    /** Other words under which an import finds it. */
    public List<String> aliases() {
        int at = note == null ? -1 : note.indexOf("alias:");
        return at < 0 ? List.of()
                : Arrays.stream(note.substring(at + 6).split("\\|")).map(String::strip).filter(s -> !s.isEmpty())
                        .toList();
    }
}
