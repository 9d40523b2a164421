package minga.reading;

import java.util.List;

/** Laid-out diagram of a results chain: boxes with wrapped text, and the lines between them. */
public record ChainDiagram(int width, int height, List<Box> boxes, List<Stroke> strokes) {

    /**
     * One link of the chain.
     *
     * @param look {@code blue}, {@code copper} or {@code gap}
     * @param heading its name
     * @param words what it says
     * @param notes remarks under a rule; {@code broken} ones say what is missing
     */
    public record Box(int x, int y, int width, int height, String look, Words heading, List<Words> words,
            List<Words> notes) {}

    /** A line of words where it stands; {@code broken} where it says that something is missing. */
    public record Words(int x, int y, String text, boolean broken) {}

    /** A line between boxes, and the head of its arrow if it has one; dashed where {@code broken}. */
    public record Stroke(String path, String head, boolean broken) {}

    public ChainDiagram {
        boxes = List.copyOf(boxes);
        strokes = List.copyOf(strokes);
    }
}
