package minga.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.search.Hit;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Messages;

/**
 * Atom feed (RFC 4287) of a search. An entry is a practice under its permanent address, so that a new version shows as
 * a change of the same entry and not as another one.
 */
final class AtomFeed {

    /** So many places where an entry matched. */
    private static final int MATCHES = 2;
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Language language;
    private final Vocabularies vocabularies;
    private final Territory territory;
    private final String home;

    /** @param home the portal's address, without a slash at its end */
    AtomFeed(Language language, Vocabularies vocabularies, Territory territory, String home) {
        this.language = language;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.home = home;
    }

    /**
     * The feed's bytes, the same for the same practices.
     *
     * @param words what was searched
     * @param query of the address, {@code ?q=salud}; empty for everything
     */
    byte[] of(String words, String query, List<PracticeVersion> newestFirst) {
        return of(words, query, newestFirst, Map.of());
    }

    /** @param hits by the id of the practice: what its card says and where it matched */
    byte[] of(String words, String query, List<PracticeVersion> newestFirst, Map<Long, Hit> hits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language.code());
            head(xml, words, query, newestFirst);
            for (PracticeVersion version : newestFirst) {
                entry(xml, version, hits.get(version.practice().id()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void head(XMLStreamWriter xml, String words, String query, List<PracticeVersion> versions)
            throws XMLStreamException {
        Instant newest = versions.stream().map(PracticeVersion::publishedAt).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        text(xml, "id", home + "/practicas.atom" + query);
        text(xml, "title", words.isEmpty() ? Messages.text(language, "export.feed.all")
                : Messages.text(language, "export.feed.of", words));
        text(xml, "updated", newest.toString());
        link(xml, "self", "application/atom+xml", "/practicas.atom" + query);
        link(xml, "alternate", "text/html", "/practicas" + query);
        author(xml, "Minga");
    }

    private void entry(XMLStreamWriter xml, PracticeVersion version, Hit hit) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", home + "/p/" + version.practice().code());
        text(xml, "title", version.identification().name());
        text(xml, "updated", version.publishedAt().toString());
        link(xml, "alternate", "text/html", "/practicas/" + version.practice().slug());
        author(xml, String.join(", ", version.municipalities().stream()
                .map(code -> territory.municipality(code).map(Municipality::name).orElse(code)).toList()));
        for (String theme : PracticeTemplate.THEMES.get(version)) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", theme);
            xml.writeAttribute("label", XmlText.clean(vocabularies.label("themes", theme, language.code())));
        }
        String own = version.identification().summary();
        String summary = !Text.isBlank(own) ? own
                : hit == null || Text.isBlank(hit.summary()) ? version.identification().name() : hit.summary();
        text(xml, "summary", summary);
        if (hit != null && !hit.matches().isEmpty()) {
            content(xml, summary, hit);
        }
        xml.writeEndElement();
    }

    /**
     * The summary and where the search matched, with the matching words marked, as HTML inside XML (RFC 4287, 4.1.3).
     */
    private void content(XMLStreamWriter xml, String summary, Hit hit) throws XMLStreamException {
        StringBuilder html = new StringBuilder("<p>").append(escaped(summary)).append("</p>");
        hit.matches().stream().limit(MATCHES).forEach(match -> {
            html.append("<p>")
                    .append(escaped(
                            Messages.text(language, "search.matches") + " " + match.label().in(language.code())))
                    .append(": ");
            match.snippet().parts().forEach(part -> html.append(part.marked() ? "<mark>" : "")
                    .append(escaped(part.text())).append(part.marked() ? "</mark>" : ""));
            html.append("</p>");
        });
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(XmlText.clean(html.toString()));
        xml.writeEndElement();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", home + path);
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.clean(words));
        xml.writeEndElement();
    }
}
