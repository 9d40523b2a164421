package minga.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Servlet filter that reads the request body from the file into which the embedded server has spooled it. Under another
 * server there is no such file, and the body is read from the connection as ever.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CollectedBodyFilter implements Filter {

    /** The attribute with the path of the file; the program's server sets it. */
    static final String FILE = "minga.body.file";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(FILE) instanceof Path file && request instanceof HttpServletRequest http) {
            try (InputStream body = Files.newInputStream(file)) {
                chain.doFilter(new Collected(http, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Collected extends HttpServletRequestWrapper {

        private final InputStream body;

        Collected(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new FileBody(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.ISO_8859_1));
        }
    }

    /** The file as a servlet's stream; it is all there, so nobody ever waits for it. */
    private static final class FileBody extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        FileBody(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = body.read(target, from, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a collected body is read at once");
        }
    }
}
