package minga.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Servlet filter that normalises request headers: whoever reads a header behind it gets what {@link RequestHeaders}
 * made of it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestHeaderFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request instanceof HttpServletRequest http ? new Readable(http) : request, response);
    }

    /** The request with the headers that can be read. */
    private static final class Readable extends HttpServletRequestWrapper {

        private static final String TYPE = "Content-Type";

        private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        Readable(HttpServletRequest request) {
            super(request);
            for (String name : Collections.list(request.getHeaderNames())) {
                List<String> lines = RequestHeaders.readable(name, Collections.list(request.getHeaders(name)));
                if (!lines.isEmpty()) {
                    headers.put(name, lines);
                }
            }
        }

        @Override
        public String getHeader(String name) {
            List<String> lines = headers.get(name);
            return lines == null ? null : lines.get(0);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(headers.getOrDefault(name, List.of()));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(headers.keySet());
        }

        @Override
        public long getDateHeader(String name) {
            return headers.containsKey(name) ? super.getDateHeader(name) : -1;
        }

        @Override
        public String getContentType() {
            return getHeader(TYPE);
        }
    }
}
