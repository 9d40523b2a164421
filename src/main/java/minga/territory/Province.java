package minga.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Entity of one of the fifty-six provinces of Chile. */
@Entity
@Table(name = "province")
public class Province {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "region_code")
    private String region;

    protected Province() {
        // for the database
    }

    public Province(String code, String name, String region) {
        this.code = code;
        this.name = name;
        this.region = region;
    }

    /** Three digits, such as 131. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code of its region. */
    public String region() {
        return region;
    }
}
