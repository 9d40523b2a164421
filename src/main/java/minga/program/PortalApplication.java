package minga.program;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The Jakarta REST application: serves all resources from the root path. */
@ApplicationPath("/")
public class PortalApplication extends Application {

    /** Jersey's name for it, written out: the WAR takes nothing of the server's by its class. */
    private static final String LOCATION_STAYS_RELATIVE = "jersey.config.server.headers.location.relative.resolution."
            + "disabled";

    /**
     * A {@code Location} goes out as it was said, {@code /ingresar}, which the browser takes against the address that
     * it asked. Made absolute here it would name the scheme of this connection, which behind a TLS proxy is the wrong
     * one.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(LOCATION_STAYS_RELATIVE, true);
    }
}
