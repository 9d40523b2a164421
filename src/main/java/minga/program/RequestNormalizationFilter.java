package minga.program;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
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
 * Grizzly filter behind the HTTP codec that normalises or refuses requests which the server itself cannot handle,
 * before its routing, security and upgrade code sees them.
 * <ul>
 * <li>A path that would make the server fail ({@link RequestPathCheck}) is replaced by one that does not exist.
 * <li>An {@code Upgrade} to another protocol is ignored, as RFC 9110, 7.8 allows; with a body behind it the request is
 * refused, because the server would take the body for the other protocol and wait for its own.
 * <li>An invalid {@code Host}, or more than one, is refused, as RFC 9112, 3.2 demands.
 * <li>Unknown values of {@code Expect} and {@code Transfer-Encoding} are treated as absent; after the latter the
 * connection is closed, so that no part of the body is read as the next request.
 * <li>TRACE, CONNECT and PRI are handled like any other method that the portal does not have.
 * </ul>
 */
@SuppressWarnings("rawtypes")
final class RequestNormalizationFilter extends BaseFilter {

    private static final String UPGRADE = "Este servidor habla HTTP/1.1: envíe el formulario sin «Upgrade». This"
            + " server speaks HTTP/1.1: send the form without “Upgrade”.\n";
    /** Methods with a meaning of their own for the server, which has no body for them, or no end of it. */
    private static final Set<String> TUNNELS = Set.of("TRACE", "CONNECT", "PRI");
    private static final String CONTINUE = "100-continue";

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            if (!hasOneHost(request)) {
                return refuse(request, context, "text/html;charset=UTF-8", EmptyErrorPageFilter.PAGE);
            }
            if (request.isUpgrade() && !request.getMethod().equals(Method.GET)
                    && !request.getMethod().equals(Method.HEAD)) {
                return refuse(request, context, "text/plain;charset=UTF-8", UPGRADE);
            }
            if (request.isUpgrade()) {
                ignoreUpgrade(request);
            }
            normalizeTarget(request);
            normalizeHeaders(request);
        }
        return context.getInvokeAction();
    }

    /** The codec leaves body and compression to the other protocol, and would label as gzip what it sends plain. */
    private static void ignoreUpgrade(HttpRequestPacket request) {
        request.getUpgradeDC().recycle();
        request.getHeaders().removeHeader(Header.Upgrade);
        request.setIgnoreContentModifiers(false);
        request.getResponse().setIgnoreContentModifiers(false);
        request.setExpectContent(false);
        request.getProcessingState().setKeepAlive(false);
    }

    private static void normalizeTarget(HttpRequestPacket request) {
        String path = request.getRequestURIRef().getRequestURIBC().toString(StandardCharsets.ISO_8859_1);
        String served = RequestPathCheck.served(path);
        if (!served.equals(path)) {
            request.setRequestURI(served);
        }
        String method = request.getMethodDC().toString(StandardCharsets.ISO_8859_1);
        String plain = method.strip();
        if (TUNNELS.contains(plain)) {
            request.setMethod("NO-" + plain);
            request.setExpectContent(false);
            request.getProcessingState().setKeepAlive(false);
        } else if (!plain.equals(method)) {
            request.setMethod(plain);
        }
    }

    private static void normalizeHeaders(HttpRequestPacket request) {
        String expected = request.getHeader(Header.Expect);
        if (expected != null && !expected.strip().equalsIgnoreCase(CONTINUE)) {
            request.getHeaders().setValue(Header.Expect).setString(CONTINUE);
        }
        String coding = request.getHeader(Header.TransferEncoding);
        if (coding != null && !coding.strip().equalsIgnoreCase("chunked")) {
            request.getHeaders().removeHeader(Header.TransferEncoding);
            request.getProcessingState().setKeepAlive(false);
        }
    }

    /** True for one valid header {@code Host}, or none, as HTTP/1.0 allows. */
    private static boolean hasOneHost(HttpRequestPacket request) {
        Iterator<String> hosts = request.getHeaders().values(Header.Host).iterator();
        if (!hosts.hasNext()) {
            return true;
        }
        boolean readable = HostHeader.readable(hosts.next().strip());
        return readable && !hosts.hasNext();
    }

    private static NextAction refuse(HttpRequestPacket request, FilterChainContext context, String type, String text) {
        HttpResponsePacket response = request.getResponse();
        HttpStatus.BAD_REQUEST_400.setValues(response);
        response.getProcessingState().setKeepAlive(false);
        response.setContentType(type);
        Buffer words = Buffers.wrap(context.getMemoryManager(), text, StandardCharsets.UTF_8);
        response.setContentLength(words.remaining());
        context.write(response.httpContentBuilder().content(words).last(true).build(),
                new EmptyCompletionHandler<WriteResult>() {
                    @Override
                    public void completed(WriteResult written) {
                        context.getConnection().closeSilently();
                    }
                });
        return context.getStopAction();
    }
}
