package minga.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.platform.Fault;
import minga.platform.Settings;
import minga.practice.ImportedPractice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.program.Portal;
import minga.template.TemplateJson;

/**
 * A process that writes until it is killed. It opens the real portal on the data directory, says what it finds there,
 * then takes in fichas on several threads and says the name of each once its commit has been answered.
 */
public final class CrashWriter {

    static final int OBJECTIVES = 3;
    static final int INDICATORS = 2;
    private static final int WRITERS = 4;
    private static final JsonObject FICHA = ficha();

    private CrashWriter() {}

    /** @param args the data directory, and the number of this life */
    public static void main(String[] args) {
        Portal portal = Portal.open(Settings.defaults(Path.of(args[0])), Clock.systemUTC());
        tell(portal);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "life" + args[1] + "-writer" + writer + "-";
            Thread.ofPlatform().start(() -> write(portal, name));
        }
    }

    /** FOUND name … one line a practice, then the sums that must agree. */
    private static void tell(Portal portal) {
        long documents = portal.index().await(portal.changes().last(), Patience.LIMIT)
                ? portal.index().state().documents() : -1;
        long numbers = 0;
        long gaps = 0;
        long published = 0;
        Collection<ChangeLogEntry> page = portal.changes().after(0, 1000);
        while (!page.isEmpty()) {
            for (ChangeLogEntry change : page) {
                gaps += change.number() == numbers + 1 ? 0 : 1;
                numbers = change.number();
                published += change.kind() == ChangeKind.PUBLISHED ? 1 : 0;
            }
            page = portal.changes().after(numbers, 1000);
        }
        long whole = 0;
        List<Long> ids = portal.practices().publishedAfter(0, 200);
        while (!ids.isEmpty()) {
            for (PracticeVersion version : portal.practices().published(ids)) {
                boolean ours = version.practice().sourceId().startsWith("life");
                whole += !ours || version.objectives().size() == OBJECTIVES && version.indicators().size() == INDICATORS
                        && version.indicators().get(1).means().size() == 1 ? 1 : 0;
                System.out.println("FOUND " + version.practice().sourceId());
            }
            ids = portal.practices().publishedAfter(ids.get(ids.size() - 1), 200);
        }
        System.out.println(
                "SUMS practices=" + portal.practices().countPublished() + " whole=" + whole + " published=" + published
                        + " gaps=" + gaps + " documents=" + documents + " faults=" + portal.database().check());
        System.out.println("READY");
    }

    private static void write(Portal portal, String name) {
        for (int number = 0; true; number++) {
            PracticeVersion version = PracticeVersion.blank(portal.clock().instant());
            List<Fault> faults = TemplateJson.read(FICHA, PracticeTemplate.PRACTICE, version);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
            List<ImportedPractice> one = new ArrayList<>(
                    List.of(new ImportedPractice("13125", name + number, version)));
            portal.transactions().write(() -> portal.practices().importPublished(one));
            System.out.println("ACKNOWLEDGED " + name + number);
        }
    }

    private static JsonObject ficha() {
        try (JsonReader reader = Json.createReader(new StringReader("""
                {"name": "Escuela de español", "municipalities": ["13125"],
                 "objectives": [{"kind": "GENERAL", "text": "a"}, {"kind": "SPECIFIC", "text": "b"},
                    {"kind": "SPECIFIC", "text": "c"}],
                 "indicators": [{"text": "x", "means": [{"text": "lista"}]},
                    {"text": "y", "means": [{"text": "acta"}]}]}
                """))) {
            return reader.readObject();
        }
    }
}
