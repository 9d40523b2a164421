package minga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Architecture test that no method which asks for the machine's language, time zone or encoding is called. */
class LocaleIndependenceTest {

    private static final Set<String> ASKING = Set.of(
            "String.toLowerCase()", "String.toUpperCase()", "String.format(String, Object[])",
            "String.formatted(Object[])",
            "String.getBytes()", "String.<init>(byte[])", "String.<init>(byte[], int, int)",
            "ByteArrayOutputStream.toString()",
            "PrintWriter.printf(String, Object[])", "PrintWriter.format(String, Object[])",
            "PrintStream.printf(String, Object[])", "PrintStream.format(String, Object[])",
            "DateTimeFormatter.ofPattern(String)", "DateTimeFormatter.ofLocalizedDate(FormatStyle)",
            "DateTimeFormatter.ofLocalizedTime(FormatStyle)", "DateTimeFormatter.ofLocalizedDateTime(FormatStyle)",
            "DateTimeFormatterBuilder.toFormatter()", "DecimalFormat.<init>()", "DecimalFormat.<init>(String)",
            "MessageFormat.<init>(String)",
            "MessageFormat.format(String, Object[])", "NumberFormat.getInstance()", "NumberFormat.getNumberInstance()",
            "NumberFormat.getIntegerInstance()", "NumberFormat.getPercentInstance()", "Collator.getInstance()",
            "BreakIterator.getWordInstance()", "BreakIterator.getSentenceInstance()",
            "BreakIterator.getCharacterInstance()",
            "ResourceBundle.getBundle(String)", "ZoneId.systemDefault()", "TimeZone.getDefault()",
            "Locale.getDefault()",
            "Locale.getDefault(Category)", "Charset.defaultCharset()", "Scanner.<init>(InputStream)",
            "InputStreamReader.<init>(InputStream)", "OutputStreamWriter.<init>(OutputStream)",
            "FileReader.<init>(String)", "FileReader.<init>(File)", "FileWriter.<init>(String)",
            "FileWriter.<init>(File)",
            "PrintWriter.<init>(OutputStream)", "PrintWriter.<init>(OutputStream, boolean)",
            "PrintStream.<init>(OutputStream)",
            "PrintStream.<init>(OutputStream, boolean)");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("minga");

    @Test
    void no_method_is_called_that_asks_the_machine_for_its_language_zone_or_letters() {
        Set<String> sins = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (JavaAccess<?> call : one.getAccessesFromSelf()) {
                if (call.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                        && ASKING.contains(name(target))) {
                    sins.add(one.getName() + " calls " + name(target));
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    /** As it is written: {@code String.format(String, Object[])}. */
    private static String name(AccessTarget.CodeUnitCallTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName()
                + target.getRawParameterTypes().stream().map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
