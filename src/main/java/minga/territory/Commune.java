package minga.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Entity of one of the 346 communes of Chile, a piece of territory; what governs it is a {@link Municipality}. */
@Entity
@Table(name = "commune")
public class Commune {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "province_code")
    private String province;

    @Column(name = "other_names")
    private String otherNames;

    @Column(name = "population")
    private Integer population;

    @Column(name = "rurality")
    private String rurality;

    protected Commune() {
        // for the database
    }

    public Commune(String code, String name, String province) {
        this(code, name, province, "");
    }

    /** @param otherNames other spellings in use, joined by semicolons */
    public Commune(String code, String name, String province, String otherNames) {
        this(code, name, province, otherNames, null, null);
    }

    /**
     * @param otherNames other spellings in use, joined by semicolons
     * @param population inhabitants by the census of 2017 (INE); null where it is not known
     * @param rurality {@code rural}, {@code mixed} or {@code urban} by the Política Nacional de Desarrollo Rural; null
     *        where that does not say
     */
    public Commune(String code, String name, String province, String otherNames, Integer population,
            String rurality) {
        this.code = code;
        this.name = name;
        this.province = province;
        this.otherNames = otherNames;
        this.population = population;
        this.rurality = rurality;
    }

    /** The CUT, five digits. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code of its province. */
    public String province() {
        return province;
    }

    /** The code of its region: the first two digits of its own. */
    public String region() {
        return code.substring(0, 2);
    }

    /** Inhabitants by the census of 2017; null where it is not known. */
    public Integer population() {
        return population;
    }

    /** {@code rural}, {@code mixed} or {@code urban}; null where nothing says so. */
    public String rurality() {
        return rurality;
    }

    /** Other spellings in use, such as Llaillay for Llay-Llay. */
    public List<String> otherNames() {
        return otherNames == null || otherNames.isEmpty() ? List.of() : List.of(otherNames.split(";"));
    }
}
