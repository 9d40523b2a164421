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

    protected Commune() {
        // for the database
    }

    public Commune(String code, String name, String province) {
        this(code, name, province, "");
    }

    /** @param otherNames other spellings in use, joined by semicolons */
    public Commune(String code, String name, String province, String otherNames) {
        this.code = code;
        this.name = name;
        this.province = province;
        this.otherNames = otherNames;
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

    /** Other spellings in use, such as Llaillay for Llay-Llay. */
    public List<String> otherNames() {
        return otherNames == null || otherNames.isEmpty() ? List.of() : List.of(otherNames.split(";"));
    }
}
