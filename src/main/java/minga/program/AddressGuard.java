package minga.program;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands before the server's own reading of requests. An address that cannot be decoded ({@code /%}, a NUL) or that climbs
 * out of the site ({@code /..%2F..}) would make the server fail with a page of its own before the portal hears of it; it is
 * led to an address that nobody has instead. A wish to go on in another protocol is not heard, as RFC 9110, 7.8 allows; with
 * a body behind it is refused at once, because the server would take the body for the other protocol and wait for its own.
 */
final class AddressGuard extends BaseFilter {

    private static final Pattern READABLE = Pattern.compile("(?:[^%]|%(?!00)[0-9a-fA-F]{2})*+");
    private static final Pattern CLIMBING = Pattern.compile("[^?#]*?(?:/|%2f|\\\\|%5c)(?:\\.|%2e){1,2}(?:(?:/|%2f|\\\\|%5c|;)[^?#]*)?(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final String UPGRADE = "Este servidor habla HTTP/1.1: envíe el formulario sin «Upgrade». This server speaks HTTP/1.1: send the form without “Upgrade”.\n";
    private static final String NOWHERE = "/direccion-ilegible";

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content && content.getHttpHeader() instanceof HttpRequestPacket request) {
            String address = request.getRequestURIRef().getOriginalRequestURIBC().toString();
            if (!READABLE.matcher(address).matches() || CLIMBING.matcher(address).matches()) {
                request.setRequestURI(NOWHERE);
            }
            if (request.isUpgrade() && !request.getMethod().equals(Method.GET)) {
                return refuse(request, context);
            }
            request.getHeaders().removeHeader(Header.Upgrade);
        }
        return context.getInvokeAction();
    }

    private static NextAction refuse(HttpRequestPacket request, FilterChainContext context) {
        HttpResponsePacket response = request.getResponse();
        HttpStatus.BAD_REQUEST_400.setValues(response);
        response.getProcessingState().setKeepAlive(false);
        response.setContentType("text/plain;charset=UTF-8");
        Buffer words = Buffers.wrap(context.getMemoryManager(), UPGRADE, StandardCharsets.UTF_8);
        response.setContentLength(words.remaining());
        context.write(response.httpContentBuilder().content(words).last(true).build(), new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult written) {
                context.getConnection().closeSilently();
            }
        });
        return context.getStopAction();
    }
}
