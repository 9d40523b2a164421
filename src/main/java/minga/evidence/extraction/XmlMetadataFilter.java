package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import minga.platform.UnclosedOutputStream;

/**
 * Copies one XML part of an office document, without the names of people who wrote comments and changes, and without
 * the places where the document lay. Elements stay, so that the program that opens it finds all it expects.
 */
final class XmlMetadataFilter implements SafeXml.Handler {

    /** Attributes whose value is left empty, by their local name. */
    private static final Set<String> NAMES = Set.of("author", "initials", "userId", "userName", "lastModifiedBy",
            "refreshedBy");
    /** Elements whose text is left out, by their local name. */
    private static final Set<String> PEOPLE = Set.of("creator", "author", "initial-creator", "creator-initials",
            "sender-initials", "lastModifiedBy", "printed-by", "editing-duration");
    /** Elements that name one person, and their attributes that do; elsewhere these name other things. */
    private static final Set<String> AUTHORS = Set.of("cmAuthor", "author", "person", "presenceInfo");
    private static final Set<String> OF_AUTHORS = Set.of("name", "displayName", "providerId");

    private static final String NOWHERE = "file:///";

    private final XMLStreamWriter out;
    private int silent;

    private XmlMetadataFilter(XMLStreamWriter out) {
        this.out = out;
    }

    /** @throws IOException where it is no XML, or has a DTD; does not close the stream */
    static void copy(InputStream xml, OutputStream target) throws IOException {
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new UnclosedOutputStream(target), "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            SafeXml.read(xml, new XmlMetadataFilter(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
    }

    @Override
    public void start(String name, XMLStreamReader element) throws IOException {
        try {
            out.writeStartElement(prefix(element.getPrefix()), name, namespace(element.getNamespaceURI()));
            for (int i = 0; i < element.getNamespaceCount(); i++) {
                out.writeNamespace(prefix(element.getNamespacePrefix(i)), namespace(element.getNamespaceURI(i)));
            }
            for (int i = 0; i < element.getAttributeCount(); i++) {
                out.writeAttribute(prefix(element.getAttributePrefix(i)), namespace(element.getAttributeNamespace(i)),
                        element.getAttributeLocalName(i), value(name, element, i));
            }
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
        silent += silent > 0 || PEOPLE.contains(name) ? 1 : 0;
    }

    private static String value(String element, XMLStreamReader reader, int attribute) {
        String name = reader.getAttributeLocalName(attribute);
        String value = reader.getAttributeValue(attribute);
        boolean person = NAMES.contains(name) || OF_AUTHORS.contains(name) && AUTHORS.contains(element);
        boolean place = element.equals("absPath") && name.equals("url");
        boolean link = element.equals("Relationship") && name.equals("Target") && isLocal(value);
        return link ? NOWHERE : person || place ? "" : value;
    }

    /** A file on the disk of whoever saved it, such as the template of the document. */
    private static boolean isLocal(String target) {
        return target.regionMatches(true, 0, "file:", 0, "file:".length());
    }

    private static String prefix(String prefix) {
        return prefix == null ? "" : prefix;
    }

    private static String namespace(String uri) {
        return uri == null ? "" : uri;
    }

    @Override
    public void end(String name) throws IOException {
        silent -= silent > 0 ? 1 : 0;
        try {
            out.writeEndElement();
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
    }

    @Override
    public void text(String characters) throws IOException {
        if (silent > 0) {
            return;
        }
        try {
            out.writeCharacters(characters);
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
    }
}
