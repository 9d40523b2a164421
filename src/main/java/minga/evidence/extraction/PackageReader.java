package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.ZipDirectory;

/**
 * Reads the XML parts of an office document (Office Open XML or OpenDocument) within the limits of what may be
 * unpacked.
 */
public final class PackageReader {

    private final ZipDirectory zip;
    private final UnpackBudget budget;

    /** @param budget what may be unpacked in all */
    public PackageReader(ZipDirectory zip, UnpackBudget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** The names of all parts, in the order of the archive. */
    public List<String> names() {
        return zip.entries().stream().map(ZipDirectory.Entry::name).toList();
    }

    public boolean has(String name) {
        return zip.entry(name).isPresent();
    }

    /** Reads one part; a part that is not there is an empty one. */
    public void read(String name, SafeXml.Handler handler) throws IOException {
        Optional<ZipDirectory.Entry> entry = zip.entry(name);
        if (entry.isPresent()) {
            try (InputStream xml = budget.limit(zip.open(entry.get()))) {
                SafeXml.read(xml, handler);
            }
        }
    }

    /** The relationships of that part: its targets, as names of parts, by their id. */
    public Map<String, String> relationships(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        read(folder + "_rels/" + part.substring(folder.length()) + ".rels", new Attributes("Relationship", element -> {
            String id = SafeXml.attribute(element, "Id");
            String target = SafeXml.attribute(element, "Target");
            if (id != null && target != null) {
                targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }));
        return targets;
    }

    /**
     * The parts that a main part lists, in its order.
     *
     * @param element what lists them: {@code sheet}, {@code sldId}
     */
    List<String> listed(String part, String element) throws IOException {
        Map<String, String> targets = relationships(part);
        List<String> parts = new ArrayList<>();
        read(part, new Attributes(element, one -> {
            String target = targets.get(relationshipId(one));
            if (target != null && has(target) && !parts.contains(target)) {
                parts.add(target);
            }
        }));
        return parts;
    }

    /** {@code r:id}; slides have an {@code id} without prefix as well. */
    private static String relationshipId(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("id") && element.getAttributeNamespace(i) != null
                    && !element.getAttributeNamespace(i).isEmpty()) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private interface Taker {
        void take(XMLStreamReader element);
    }

    /** Looks at the attributes of elements of one name. */
    private record Attributes(String name, Taker taker) implements SafeXml.Handler {

        @Override
        public void start(String found, XMLStreamReader element) {
            if (found.equals(name)) {
                taker.take(element);
            }
        }

        @Override
        public void end(String found) {
            // only attributes are asked
        }

        @Override
        public void text(String characters) {
            // only attributes are asked
        }
    }
}
