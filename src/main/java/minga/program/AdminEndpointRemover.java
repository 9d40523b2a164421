package minga.program;

import com.sun.enterprise.v3.services.impl.GrizzlyService;
import org.glassfish.api.container.Adapter;
import org.glassfish.api.container.EndpointRegistrationException;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.hk2.api.ServiceLocator;

/**
 * Removes GlassFish's own administration endpoints ({@code /management}, {@code /monitoring}, {@code /command}, {@code
 * /__asadmin}) from the HTTP listener: the server registers them at every start, whatever its configuration says, and
 * they would ask strangers for a password.
 */
final class AdminEndpointRemover {

    private AdminEndpointRemover() {}

    /** Whoever asks for one of these addresses afterwards asks the portal, which has none of them. */
    static void remove(GlassFish glassFish) throws GlassFishException {
        GrizzlyService listeners = glassFish.getService(GrizzlyService.class);
        try {
            for (Adapter own : glassFish.getService(ServiceLocator.class).getAllServices(Adapter.class)) {
                listeners.unregisterEndpoint(own.getContextRoot());
            }
        } catch (EndpointRegistrationException refused) {
            throw new GlassFishException("The server's own administration could not be switched off", refused);
        }
    }
}
