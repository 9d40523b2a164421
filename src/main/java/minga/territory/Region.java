package minga.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Entity of one of the sixteen regions of Chile. */
@Entity
@Table(name = "region")
public class Region {

    private static final String CAPITAL = "13";

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "roman")
    private String roman;

    @Column(name = "north_to_south")
    private int northToSouth;

    protected Region() {
        // for the database
    }

    public Region(String code, String name, String shortName, String roman, int northToSouth) {
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.roman = roman;
        this.northToSouth = northToSouth;
    }

    /** Two digits, such as 13. */
    public String code() {
        return code;
    }

    /** The full name. */
    public String name() {
        return name;
    }

    /** The name as people say it, without abbreviation. */
    public String shortName() {
        return shortName;
    }

    /** The full name in the language with that code; Spanish unless it is English. */
    public String nameIn(String language) {
        return language.startsWith("en") ? code.equals(CAPITAL) ? "Santiago Metropolitan Region" : shortName + " Region"
                : name;
    }

    /** The short name in the language with that code; only the capital's is a word that other languages translate. */
    public String shortNameIn(String language) {
        return language.startsWith("en") && code.equals(CAPITAL) ? "Santiago Metropolitan" : shortName;
    }

    /** The old Roman number, or RM. */
    public String roman() {
        return roman;
    }

    /** Its place from north to south, from 1. */
    public int northToSouth() {
        return northToSouth;
    }
}
