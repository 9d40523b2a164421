package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Architecture rules that forbid APIs which turn data into programs or open what data names: processes, Java
 * serialization, script engines, XML parsers, directory look-ups. Whoever needs one of them needs a reason, and an
 * exception here.
 */
class DangerousApiTest {

    /** The feed writes XML; nothing of the house reads any. */
    private static final Pattern CLASSES = Pattern.compile("java\\.lang\\.Process(Builder.*|)"
            + "|java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XML(De|En)coder"
            + "|javax\\.script\\..*|javax\\.naming\\..*|jdk\\.jshell\\..*|javax\\.tools\\..*"
            + "|javax\\.xml\\.(parsers|xpath|transform|validation|bind)\\..*|org\\.(xml\\.sax|w3c\\.dom)\\..*|"
            + "jakarta\\.xml\\.bind\\..*"
            + "|javax\\.xml\\.stream\\.(XMLInputFactory|XMLStreamReader|XMLEventReader)");

    private static final Pattern CALLS = Pattern
            .compile("java\\.lang\\.Runtime\\.(exec|load|loadLibrary)\\(.*|java\\.lang\\.System\\.load(Library)?\\(.*"
                    + "|java\\.lang\\.ClassLoader\\.defineClass\\(.*");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("minga");

    /**
     * Reads one entry of an office document, at most 1 MB, without DTD and without entities from outside (ADR 29). The
     * same in the child JVM that reads texts, which {@code TextExtractionProcess} starts: always this program, with a
     * path made of a hash. Form files that come back are handed to the handlers of {@code submission.office} by the
     * same bounded reader, which alone makes the parser.
     */
    private static final Pattern EXCEPTIONS = Pattern
            .compile("minga\\.evidence\\.(ZipTypeDetector|extraction\\.\\w+(\\$\\w+)?) uses"
                    + " javax\\.xml\\.stream\\.(XMLInputFactory|XMLStreamReader)"
                    + "|minga\\.submission\\.office\\.\\w+(\\$\\w+)? uses javax\\.xml\\.stream\\.XMLStreamReader"
                    + "|minga\\.evidence\\.extraction\\.TextExtractionProcess uses java\\.lang\\.Process(Builder.*|)");

    @Test
    void nothing_of_the_house_uses_them() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                if (CLASSES.matcher(used).matches()) {
                    sins.add(one.getName() + " uses " + used);
                }
            }
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                if (CALLS.matcher(call.getTarget().getFullName()).matches()) {
                    sins.add(one.getName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        sins.removeIf(sin -> EXCEPTIONS.matcher(sin).matches());
        assertThat(sins).isEmpty();
    }

    /** The patterns find what they are to find: a mistake in them would be silent. */
    @Test
    void the_list_recognizes_its_examples() {
        assertThat(Set.of(ProcessBuilder.class, java.io.ObjectInputStream.class,
                javax.xml.parsers.SAXParserFactory.class, javax.naming.InitialContext.class,
                javax.xml.stream.XMLInputFactory.class, org.xml.sax.InputSource.class))
                .allMatch(known -> CLASSES.matcher(known.getName()).matches());
        assertThat(Set.of("java.lang.Runtime.exec(java.lang.String)", "java.lang.System.loadLibrary(java.lang.String)"))
                .allMatch(call -> CALLS.matcher(call).matches());
        assertThat(CLASSES.matcher("javax.xml.stream.XMLStreamWriter").matches()).isFalse();
    }
}
