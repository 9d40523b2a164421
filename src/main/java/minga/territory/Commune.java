package minga.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the 346 communes: a piece of territory. */
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

    protected Commune() {
        // for the database
    }

    public Commune(String code, String name, String province) {
        this.code = code;
        this.name = name;
        this.province = province;
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
}
