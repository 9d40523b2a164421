package minga.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Entity of one of the 345 municipalities of Chile: the institution that governs one commune or two. */
@Entity
@Table(name = "municipality")
public class Municipality {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "commune_codes")
    private String communeCodes;

    protected Municipality() {
        // for the database
    }

    public Municipality(String code, String name, String communeCodes) {
        this.code = code;
        this.name = name;
        this.communeCodes = communeCodes;
    }

    /** The CUT of the commune where it sits. */
    public String code() {
        return code;
    }

    /** Its name without the word Municipalidad. */
    public String name() {
        return name;
    }

    /** The communes it governs, joined by semicolons. */
    public String communeCodes() {
        return communeCodes;
    }

    /** The CUT of each commune it governs; Cabo de Hornos also governs Antártica. */
    public List<String> communes() {
        return List.of(communeCodes.split(";"));
    }

    /** The code of its region. */
    public String region() {
        return code.substring(0, 2);
    }
}
