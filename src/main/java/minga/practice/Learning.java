package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Section of the ficha on lessons learnt. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Learning {

    @Column(name = "enablers")
    private String enablers;

    @Column(name = "obstacles")
    private String obstacles;

    @Column(name = "lessons")
    private String lessons;

    @Column(name = "what_did_not_work")
    private String whatDidNotWork;

    @Column(name = "advice")
    private String advice;

    public String enablers() {
        return enablers;
    }

    /** Obstacles, and how they were overcome. */
    public String obstacles() {
        return obstacles;
    }

    public String lessons() {
        return lessons;
    }

    public String whatDidNotWork() {
        return whatDidNotWork;
    }

    public String advice() {
        return advice;
    }

    void enablers(String value) {
        this.enablers = value;
    }

    void obstacles(String value) {
        this.obstacles = value;
    }

    void lessons(String value) {
        this.lessons = value;
    }

    void whatDidNotWork(String value) {
        this.whatDidNotWork = value;
    }

    void advice(String value) {
        this.advice = value;
    }
}
