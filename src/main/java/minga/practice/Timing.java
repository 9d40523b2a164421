package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Section of the ficha on time: start, duration, maturity. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Timing {

    @Column(name = "start_year")
    private Integer startYear;

    @Column(name = "end_year")
    private Integer endYear;

    @Column(name = "ongoing")
    private Boolean ongoing;

    @Column(name = "duration_text")
    private String durationText;

    @Column(name = "duration_value")
    private Long durationValue;

    @Column(name = "duration_unit")
    private String durationUnit;

    @Column(name = "stage")
    private String stage;

    /** From 1980 to next year. */
    public Integer startYear() {
        return startYear;
    }

    public Integer endYear() {
        return endYear;
    }

    /** True while it goes on ("vigente"). */
    public Boolean ongoing() {
        return ongoing;
    }

    /** The duration in the words of the source. */
    public String durationText() {
        return durationText;
    }

    /** The duration as a number of units. */
    public Long durationValue() {
        return durationValue;
    }

    public String durationUnit() {
        return durationUnit;
    }

    /** How ripe: a word of stage. */
    public String stage() {
        return stage;
    }

    void startYear(Integer value) {
        this.startYear = value;
    }

    void endYear(Integer value) {
        this.endYear = value;
    }

    void ongoing(Boolean value) {
        this.ongoing = value;
    }

    void durationText(String value) {
        this.durationText = value;
    }

    void durationValue(Long value) {
        this.durationValue = value;
    }

    void durationUnit(String value) {
        this.durationUnit = value;
    }

    void stage(String value) {
        this.stage = value;
    }
}
