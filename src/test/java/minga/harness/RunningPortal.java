package minga.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One portal for all tests of this run that ask for a {@link ForkedPortal}: {@code @ExtendWith(RunningPortal.class)}
 * and a parameter. It starts with the first test that needs it and stops after the last. Its tests run one class after
 * another ({@link #LOCK}), beside those that start portals of their own.
 */
public final class RunningPortal implements ParameterResolver {

    /** What a class that uses it holds while it runs: {@code @ResourceLock(RunningPortal.LOCK)}. */
    public static final String LOCK = "the running portal";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ForkedPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return portal(context);
    }

    static ForkedPortal portal(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPortal.class))
                .computeIfAbsent(ForkedPortal.class, type -> ForkedPortal.start(data()), ForkedPortal.class);
    }

    /** Empty, or what {@code -Dminga.data} names: to put the same questions to a portal with many practices. */
    private static Path data() {
        String given = System.getProperty("minga.data");
        return given == null ? emptyData() : Path.of(given).toAbsolutePath();
    }

    private static Path emptyData() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "data");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
