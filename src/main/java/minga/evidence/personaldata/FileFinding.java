package minga.evidence.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import minga.evidence.PersonalDataKind;
import minga.evidence.extraction.ExtractedText.Unit;
import minga.evidence.personaldata.PersonalDataFinding.Place;

/** Entity of one finding of personal data in a file's text. */
@Entity
@Table(name = "file_finding")
class FileFinding {

    private static final int VALUE_LIMIT = 200;

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "file_hash")
    private String hash;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PersonalDataKind kind;

    @Column(name = "finding")
    private String value;

    /** A line a place: {@code PAGE 3 acta.pdf}. */
    @Column(name = "places")
    private String places;

    protected FileFinding() {
        // for the database
    }

    FileFinding(String hash, int place, PersonalDataFinding finding) {
        this.hash = hash;
        this.place = place;
        this.kind = finding.kind();
        this.value = finding.value().substring(0, Math.min(VALUE_LIMIT, finding.value().length()));
        this.places = finding.places().stream().map(one -> one.unit() + " " + one.number() + " " + one.part())
                .collect(Collectors.joining("\n"));
    }

    PersonalDataFinding finding() {
        List<Place> all = places == null || places.isEmpty() ? List.of() : places.lines().map(line -> {
            String[] words = line.split(" ", 3);
            return new Place(words[2], Unit.valueOf(words[0]), Integer.parseInt(words[1]));
        }).toList();
        return new PersonalDataFinding(kind, value == null ? "" : value, all);
    }
}
