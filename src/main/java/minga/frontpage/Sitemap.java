package minga.frontpage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.Changes;
import minga.dossier.Dossiers;
import minga.practice.Practices;
import minga.seminar.Seminars;

/**
 * Collects the public addresses of the portal with the moment of their last change, as sitemaps.org asks, and writes
 * them as a sitemap or, where they are too many for one, as an index of several. The moments are those of the change
 * log.
 */
final class Sitemap {

    /** The most addresses that one file may have. */
    static final int MOST = 50_000;

    private static final List<String> TEXTS = List.of("/", "/practicas", "/seminarios", "/compromisos", "/mesa",
            "/carpetas", "/estadisticas",
            "/acerca",
            "/conclusiones", "/ayuda",
            "/accesibilidad", "/privacidad");
    private static final int BATCH = 5000;
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final List<Entry> entries;
    private final String home;
    private final int most;

    /** @param changed null where nobody noted it */
    record Entry(String path, Instant changed) {}

    /**
     * @param home the portal's address, without a slash at its end
     * @param most addresses in one file
     */
    Sitemap(List<Entry> entries, String home, int most) {
        this.entries = List.copyOf(entries);
        this.home = home;
        this.most = most;
    }

    /** Reads what is public now. */
    static Sitemap read(Practices practices, Seminars seminars, Dossiers dossiers, Changes changes, String home) {
        Map<Long, Instant> changed = new HashMap<>();
        for (List<ChangeLogEntry> lines = changes.after(0, BATCH); !lines.isEmpty(); lines = changes
                .after(lines.get(lines.size() - 1).number(), BATCH)) {
            lines.stream().filter(line -> line.kind() == ChangeKind.PUBLISHED || line.kind() == ChangeKind.EVIDENCE)
                    .forEach(line -> changed.put(line.subject(), line.at()));
        }
        List<Entry> entries = new ArrayList<>();
        TEXTS.forEach(path -> entries.add(new Entry(path, null)));
        seminars.all().forEach(seminar -> entries.add(new Entry("/seminarios/" + seminar.slug(), null)));
        dossiers.listed().forEach(dossier -> entries.add(new Entry("/carpetas/" + dossier.code(), null)));
        for (SortedMap<Long, String> slugs = practices.publicSlugs(0, BATCH); !slugs.isEmpty(); slugs = practices
                .publicSlugs(slugs.lastKey(), BATCH)) {
            slugs.forEach((id, slug) -> entries.add(new Entry("/practicas/" + slug, changed.get(id))));
        }
        return new Sitemap(entries, home, MOST);
    }

    /** How many files it has, at least one. */
    int files() {
        return Math.max(1, (entries.size() + most - 1) / most);
    }

    /** The file at {@code /sitemap.xml}: the addresses, or the index of the files that hold them. */
    String whole() {
        if (files() == 1) {
            return file(1);
        }
        StringBuilder xml = begin("sitemapindex");
        for (int number = 1; number <= files(); number++) {
            element(xml, "sitemap", "/sitemap-" + number + ".xml", null);
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    /** One of the files, counted from one. */
    String file(int number) {
        StringBuilder xml = begin("urlset");
        entries.subList((number - 1) * most, Math.min(entries.size(), number * most))
                .forEach(entry -> element(xml, "url", entry.path(), entry.changed()));
        return xml.append("</urlset>\n").toString();
    }

    private static StringBuilder begin(String root) {
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root).append(NAMESPACE);
    }

    private void element(StringBuilder xml, String name, String path, Instant changed) {
        xml.append('<').append(name).append("><loc>").append(escaped(home + path)).append("</loc>");
        if (changed != null) {
            xml.append("<lastmod>").append(changed.truncatedTo(ChronoUnit.SECONDS)).append("</lastmod>");
        }
        xml.append("</").append(name).append(">\n");
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
