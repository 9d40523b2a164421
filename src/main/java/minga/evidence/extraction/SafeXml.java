package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * StAX reading of one XML part of a document: names without their prefix, no DTD, no entities but those of XML itself,
 * nothing from outside.
 */
public final class SafeXml {

    private SafeXml() {}

    /** Hears elements and text in the order of the document. */
    public interface Handler {

        /** An element begins; its attributes are asked of the reader. */
        void start(String name, XMLStreamReader element) throws IOException;

        /** An element ends. */
        void end(String name) throws IOException;

        /** Characters between two tags; perhaps not all of them at once. */
        void text(String characters) throws IOException;
    }

    /** @throws IOException where it is no XML, or has a DTD */
    public static void read(InputStream xml, Handler handler) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("a document type definition");
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            throw damaged.getNestedException() instanceof IOException limit ? limit : new IOException(damaged);
        }
    }

    /** The value of an attribute, whatever its prefix; null where there is none. */
    public static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }
}
