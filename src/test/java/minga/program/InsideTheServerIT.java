package minga.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import minga.change.Changes;
import minga.platform.Transactions;
import org.eclipse.persistence.Version;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In-container test of the deployed WAR: the server must give it our database and its own Jakarta EE. */
@ExtendWith(ArquillianExtension.class)
@Tag("smoke")
class InsideTheServerIT {

    @Inject
    Transactions transactions;

    @Inject
    Changes changes;

    @Deployment
    static WebArchive theRealWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/minga.war"));
    }

    @Test
    void derby_is_ours_and_not_the_one_the_server_carries() {
        String version = transactions.write(() -> {
            try {
                return transactions.entities().unwrap(Connection.class).getMetaData().getDatabaseProductVersion();
            } catch (SQLException unknown) {
                throw new AssertionError(unknown);
            }
        });
        assertEquals("10.17.1.0", version.replaceAll(" .*", ""));
    }

    @Test
    void the_server_brings_persistence_and_rest() {
        assertTrue(transactions.read(() -> transactions.entities().getDelegate().getClass().getName())
                .startsWith("org.eclipse.persistence."));
        assertTrue(Version.getVersion().startsWith("4.0."), Version.getVersion());
        assertTrue(RuntimeDelegate.getInstance().getClass().getName().startsWith("org.glassfish.jersey."));
    }

    @Test
    void the_portal_is_open_and_its_parts_are_handed_out() {
        assertNotNull(changes.databaseId());
        assertTrue(changes.last() >= 0);
    }
}
