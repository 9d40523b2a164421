package minga.program.grizzly;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Grizzly filter that answers 503 to every request while the portal starts and while it stops: the port is open before
 * and after the portal itself.
 */
final class AvailabilityFilter extends BaseFilter {

    private volatile UnavailableResponse answer = UnavailableResponse.STARTING;

    /** From now on requests go through. */
    void open() {
        answer = null;
    }

    /** From now on none goes through. */
    void stop() {
        answer = UnavailableResponse.STOPPING;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        UnavailableResponse now = answer;
        if (now != null && context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            now.send(context, request);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }
}
