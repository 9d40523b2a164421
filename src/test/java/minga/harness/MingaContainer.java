package minga.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Lets Arquillian run tests inside the portal: a copy of the real WAR with the tests added lies beside a copy of the
 * launcher, and is started as people start it.
 */
public final class MingaContainer implements DeployableContainer<MingaContainer.Nothing> {

    private ForkedPortal portal;

    /** There is nothing to configure. */
    public static final class Nothing implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to be wrong
        }
    }

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Path home = Files.createTempDirectory(Files.createDirectories(target.resolve("it")), "inside");
            Files.copy(target.resolve("minga.jar"), home.resolve("minga.jar"));
            Files.createSymbolicLink(home.resolve("lib"), target.resolve("lib"));
            if (ForkedPortal.onPayara()) {
                archive.as(ZipExporter.class).exportTo(home.resolve("minga.war").toFile());
            } else {
                archive.as(ExplodedExporter.class).exportExploded(home.toFile(), "minga");
            }
            portal = ForkedPortal.start(home, Files.createDirectory(home.resolve("data")), Map.of());
            HTTPContext address = new HTTPContext("127.0.0.1", portal.port());
            address.add(new Servlet("ArquillianServletRunnerEE9", ""));
            return new ProtocolMetaData().addContext(address);
        } catch (IOException failed) {
            throw new DeploymentException("The WAR with the tests could not be laid out", failed);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        portal.close();
    }
}
