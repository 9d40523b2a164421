package minga;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Architecture rules: which room may import which, and which libraries may be used where. What a room may import
 * stands in one table; the README's map copies it. For the stages within {@code search.lucene} see
 * {@link SearchStagesTest}; for calls that are not made, {@link ForbiddenCallTest}.
 */
class ArchitectureTest {

    /** Who may import whom. A room that is missing here, or that is here and not in the house, fails. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("platform", Set.of()),
            entry("template", Set.of("platform")),
            entry("change", Set.of("platform")),
            entry("vocabulary", Set.of("platform")),
            entry("territory", Set.of("platform")),
            entry("evidence", Set.of("platform", "template")),
            entry("account", Set.of("platform")),
            entry("notice", Set.of("platform")),
            entry("web", Set.of("platform", "account")),
            entry("document", Set.of("platform", "template", "vocabulary", "territory", "web")),
            entry("form", Set.of("document", "platform", "template", "territory", "vocabulary", "web")),
            entry("practice", Set.of("platform", "template", "change", "evidence")),
            entry("search",
                    Set.of("document", "platform", "template", "change", "vocabulary", "territory", "evidence",
                            "practice", "account", "web")),
            entry("assessment",
                    Set.of("platform", "account", "notice", "practice", "territory", "web")),
            entry("review",
                    Set.of("assessment", "document", "platform", "template", "change", "vocabulary", "territory",
                            "evidence",
                            "practice", "account", "notice", "web")),
            entry("reading",
                    Set.of("assessment", "document", "platform", "template", "account", "web", "vocabulary",
                            "territory", "evidence",
                            "practice", "search", "seminar", "commitment")),
            entry("intake", Set.of("platform", "template", "vocabulary", "territory", "practice")),
            entry("export",
                    Set.of("document", "platform", "template", "account", "web", "vocabulary", "territory", "evidence",
                            "practice", "search")),
            entry("seed",
                    Set.of("platform", "template", "vocabulary", "territory", "practice", "intake", "seminar",
                            "commitment")),
            entry("commitment",
                    Set.of("document", "form", "platform", "template", "account", "change", "notice", "practice",
                            "vocabulary", "web")),
            entry("dossier",
                    Set.of("document", "evidence", "export", "form", "platform", "template", "account", "change",
                            "practice",
                            "search", "seminar", "territory", "vocabulary", "web")),
            entry("frontpage",
                    Set.of("platform", "account", "change", "dossier", "practice", "search", "seminar", "territory",
                            "web")),
            entry("seminar",
                    Set.of("document", "form", "platform", "template", "account", "change", "commitment", "notice",
                            "practice", "web")),
            entry("statistics",
                    Set.of("platform", "account", "evidence", "search", "territory", "vocabulary", "web")),
            entry("backup", Set.of("platform")),
            entry("alert", Set.of("platform", "account", "change", "notice", "practice", "search", "web")),
            entry("submission",
                    Set.of("document", "export", "platform", "template", "form", "account", "change", "vocabulary",
                            "territory", "evidence", "practice", "search", "notice", "web")),
            entry("inspection",
                    Set.of("platform", "template", "account", "change", "evidence", "notice", "practice", "web")),
            entry("membership",
                    Set.of("platform", "account", "change", "notice", "territory", "practice", "web")),
            entry("program",
                    Set.of("document", "alert", "assessment", "dossier", "form", "frontpage", "seminar", "commitment",
                            "reading", "submission",
                            "backup",
                            "membership", "platform", "template", "account", "notice", "web", "change", "vocabulary",
                            "territory", "evidence", "practice", "search",
                            "review", "intake", "inspection", "export", "seed", "statistics")));

    private static final String ROOT = "minga.";
    private static final Pattern CLOCKS = Pattern.compile(
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)|java\\.time\\.Clock\\.(system|tick)\\w*\\(.*|"
                    + "java\\.lang\\.System\\.currentTimeMillis\\(\\)");

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("minga");

    /** A technology and the only classes that may touch it. */
    private record Wall(String name, Predicate<String> technology, Predicate<JavaClass> home) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wall> walls() {
        return Stream.of(
                new Wall("Lucene only in search.lucene", under("org.apache.lucene"), in("minga.search.lucene")),
                new Wall("only the composition root sees search.lucene", under("minga.search.lucene"),
                        in("minga.search.lucene").or(in("minga.program"))),
                new Wall("FreeMarker only in web", under("freemarker"), in("minga.web")),
                new Wall("EntityManager and queries only in Jpa… and platform",
                        named("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory",
                                "jakarta.persistence.TypedQuery", "jakarta.persistence.Query"),
                        called("Jpa").or(in("minga.platform"))),
                new Wall("the database driver's own classes only in platform, backup and program",
                        under("java.sql").or(under("javax.sql")),
                        in("minga.platform").or(in("minga.backup")).or(in("minga.program"))),
                new Wall("REST only in …Pages, …Resource, Downloads, web and program", under("jakarta.ws.rs"), rest()),
                new Wall("strangers are asked over HTTP by the inspection only; the program asks itself",
                        under("java.net.http").or(under("org.apache.hc")),
                        in("minga.inspection").or(in("minga.program"))),
                new Wall("mail only in notice", under("jakarta.mail"), in("minga.notice")),
                new Wall("XLSX only here", under("org.dhatim"), in("minga.export").or(in("minga.submission.office"))),
                new Wall("PDF is written only in export.paper", under("com.openhtmltopdf"), in("minga.export.paper")),
                new Wall("slides only in export.office", under("org.apache.poi").or(under("org.openxmlformats")),
                        in("minga.export.office")),
                new Wall("the command line only in program", under("picocli"), in("minga.program")),
                new Wall("passkeys only in account.passkey", under("com.yubico"), in("minga.account.passkey")),
                new Wall("Jackson only beside passkeys", under("com.fasterxml.jackson"), in("minga.account.passkey")),
                new Wall("Tika only in evidence", under("org.apache.tika"), in("minga.evidence")),
                new Wall("PDFBox only where PDF is written or read",
                        under("org.apache.pdfbox").or(under("org.apache.fontbox")),
                        in("minga.export.paper").or(in("minga.evidence.extraction"))),
                new Wall("word differences only in document", under("com.github.difflib"), in("minga.document")),
                new Wall("QR codes only in membership", under("io.nayuki"), in("minga.membership")),
                new Wall("calendar files only in seminar", under("biweekly"), in("minga.seminar")),
                new Wall("no old dates",
                        named("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar",
                                "java.text.SimpleDateFormat"),
                        nobody()),
                new Wall("no Java serialization", named("java.io.ObjectInputStream", "java.io.ObjectOutputStream"),
                        nobody()));
    }

    private static Predicate<JavaClass> rest() {
        return ending("Pages").or(ending("Resource")).or(ending("Downloads")).or(in("minga.web"))
                .or(in("minga.program"));
    }

    @Test
    void rooms_import_only_what_the_table_allows() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String from = room(one);
                String to = room(dependency.getTargetClass());
                if (!to.isEmpty() && !from.isEmpty() && !from.equals(to)
                        && !MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)) {
                    sins.add(from + " imports " + to + ": " + one.getName() + " uses "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void the_table_names_the_rooms_of_the_house_and_no_other() {
        Set<String> rooms = new TreeSet<>();
        HOUSE.forEach(one -> rooms.add(room(one)));
        assertThat(new TreeSet<>(MAY_IMPORT.keySet())).isEqualTo(rooms);
        MAY_IMPORT.forEach((room, others) -> assertThat(rooms).as(room).containsAll(others));
    }

    @Test
    void the_map_in_the_readme_is_the_same_table() throws IOException {
        Map<String, Set<String>> map = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$")
                .matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            Set<String> imports = new TreeSet<>(List.of(row.group(2).strip().split(", ")));
            map.put(row.group(1), imports.equals(Set.of("")) ? Set.of()
                    : imports.equals(Set.of("all")) ? MAY_IMPORT.get("program") : imports);
        }
        assertThat(map).isEqualTo(MAY_IMPORT);
    }

    @Test
    void writing_and_reviewing_do_not_know_each_other() {
        assertThat(MAY_IMPORT.getOrDefault("submission", Set.of())).doesNotContain("review");
        assertThat(MAY_IMPORT.get("review")).doesNotContain("submission");
    }

    @ParameterizedTest
    @MethodSource("walls")
    void a_technology_has_one_home(Wall wall) {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                if (wall.technology().test(used) && !wall.home().test(one)) {
                    sins.add(one.getName() + " uses " + used);
                }
            }
        }
        assertThat(sins).as(wall.name()).isEmpty();
    }

    @Test
    void who_writes_a_mail_knows_how_the_words_of_people_stand_in_one() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            boolean writes = one.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().getName().equals("minga.notice.Notices")
                            && call.getName().equals("write"));
            if (writes
                    && one.getDirectDependenciesFromSelf().stream()
                            .noneMatch(to -> to.getTargetClass().getName().equals("minga.notice.MailTextSanitizer"))
                    && !one.getName().contains("$")) {
                sins.add(one.getName());
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void the_clock_is_handed_in() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                if (CLOCKS.matcher(call.getTarget().getFullName()).matches() && !in("minga.program").test(one)) {
                    sins.add(one.getName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    private static String room(JavaClass one) {
        String name = one.getBaseComponentType().getName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "";
    }

    private static Predicate<String> under(String name) {
        return used -> used.startsWith(name + ".");
    }

    private static Predicate<String> named(String... names) {
        return List.of(names)::contains;
    }

    private static Predicate<JavaClass> in(String name) {
        return one -> one.getPackageName().equals(name) || one.getPackageName().startsWith(name + ".");
    }

    private static Predicate<JavaClass> called(String beginning) {
        return one -> outer(one).startsWith(beginning);
    }

    private static Predicate<JavaClass> ending(String end) {
        return one -> outer(one).endsWith(end);
    }

    private static Predicate<JavaClass> nobody() {
        return one -> false;
    }

    /** The simple name of the class in whose file it stands. */
    static String outer(JavaClass one) {
        String bare = one.getName().substring(one.getPackageName().length() + 1);
        return bare.contains("$") ? bare.substring(0, bare.indexOf('$')) : bare;
    }
}
