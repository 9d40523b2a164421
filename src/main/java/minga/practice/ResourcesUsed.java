package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Section of the ficha on the resources used: costs, staff, infrastructure, people reached. Amounts in Chilean pesos
 * of the cost year. Written only through {@link PracticeTemplate}.
 */
@Embeddable
public class ResourcesUsed {

    @Column(name = "total_cost")
    private Long totalCost;

    @Column(name = "annual_cost")
    private Long annualCost;

    @Column(name = "cost_year")
    private Integer costYear;

    @Column(name = "staff")
    private String staff;

    @Column(name = "infrastructure")
    private String infrastructure;

    @Column(name = "people_reached")
    private Long peopleReached;

    @Column(name = "people_breakdown")
    private String peopleBreakdown;

    public Long totalCost() {
        return totalCost;
    }

    public Long annualCost() {
        return annualCost;
    }

    public Integer costYear() {
        return costYear;
    }

    public String staff() {
        return staff;
    }

    public String infrastructure() {
        return infrastructure;
    }

    /** Persons. */
    public Long peopleReached() {
        return peopleReached;
    }

    public String peopleBreakdown() {
        return peopleBreakdown;
    }

    void totalCost(Long value) {
        this.totalCost = value;
    }

    void annualCost(Long value) {
        this.annualCost = value;
    }

    void costYear(Integer value) {
        this.costYear = value;
    }

    void staff(String value) {
        this.staff = value;
    }

    void infrastructure(String value) {
        this.infrastructure = value;
    }

    void peopleReached(Long value) {
        this.peopleReached = value;
    }

    void peopleBreakdown(String value) {
        this.peopleBreakdown = value;
    }
}
