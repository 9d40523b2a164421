package minga.export;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import minga.document.ExportFormat;

/** All export formats, found by their interface as the container finds them. */
public final class PublicFormats {

    private PublicFormats() {}

    public static Stream<ExportFormat> all() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("minga").stream()
                .filter(one -> one.isAssignableTo(ExportFormat.class)
                        && !one.getModifiers().contains(JavaModifier.ABSTRACT) && !one.isInterface())
                .map(JavaClass::reflect).map(PublicFormats::made);
    }

    /** That what the format wrote of {@link HostileText#SAMPLES} is inert. */
    public static void assertInert(ExportFormat format, byte[] file) throws IOException {
        HostileText.assertInert(format, file, List.of());
    }

    /** Texts that do harm where they are read as formula or markup. */
    public static List<String> hostile() {
        return HostileText.SAMPLES;
    }

    private static ExportFormat made(Class<?> format) {
        try {
            return (ExportFormat) format.getConstructor().newInstance();
        } catch (ReflectiveOperationException noBean) {
            throw new AssertionError(noBean);
        }
    }
}
