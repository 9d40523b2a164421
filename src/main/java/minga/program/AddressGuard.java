package minga.program;

import java.util.regex.Pattern;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;

/**
 * Stands before the server's own reading of addresses. One that cannot be decoded ({@code /%}, a NUL) would make the
 * server fail with a page of its own before the portal hears of it; it is led to an address that nobody has instead.
 */
final class AddressGuard extends BaseFilter {

    private static final Pattern READABLE = Pattern.compile("(?:[^%]|%(?!00)[0-9a-fA-F]{2})*+");
    private static final String NOWHERE = "/direccion-ilegible";

    /** Puts it behind the reader of HTTP. */
    static void stand(GlassFish glassFish) throws GlassFishException {
        GrizzlyProxy proxy = (GrizzlyProxy) glassFish.getService(GrizzlyService.class)
                .lookupNetworkProxy(glassFish.getService(NetworkListener.class));
        GenericGrizzlyListener listener = (GenericGrizzlyListener) proxy.getUnderlyingListener();
        FilterChain chain = (FilterChain) listener.getTransport().getProcessor();
        chain.add(chain.indexOfType(HttpServerFilter.class) + 1, new AddressGuard());
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content && content.getHttpHeader() instanceof HttpRequestPacket request
                && !READABLE.matcher(request.getRequestURIRef().getOriginalRequestURIBC().toString()).matches()) {
            request.setRequestURI(NOWHERE);
        }
        return context.getInvokeAction();
    }
}
