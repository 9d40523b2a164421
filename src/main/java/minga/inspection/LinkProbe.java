package minga.inspection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.WebLink;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP client that tests whether a link answers, and reads no more of the answer than its head. A name is resolved
 * once for each connection, its addresses are checked, and one of those very addresses is connected to: a name server
 * that answers otherwise the second time (DNS rebinding) is not asked a second time. Safe for several threads.
 */
final class LinkProbe implements AutoCloseable {

    /** Which addresses may be asked, and which machines answer for a name. */
    interface NetworkPolicy {

        /** True where an address of that form may be asked at all. */
        boolean allows(URI address);

        /**
         * The machines of that name; nothing where one of them may not be asked.
         *
         * @throws UnknownHostException where no machine has that name
         */
        Optional<InetAddress[]> resolve(String host) throws UnknownHostException;

        /** Asks nobody. */
        static NetworkPolicy none() {
            return new NetworkPolicy() {
                @Override
                public boolean allows(URI address) {
                    return false;
                }

                @Override
                public Optional<InetAddress[]> resolve(String host) {
                    return Optional.empty();
                }
            };
        }
    }

    /** A machine of the name may not be asked. */
    private static final class ForbiddenHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenHost(String host) {
            super(host);
        }
    }

    private static final Logger LOG = Logger.getLogger(LinkProbe.class.getName());
    private static final int REDIRECTS = 5;
    /** Somebody is there, though not for us or not in this way: signing in, too many questions, no part of a page. */
    private static final Set<Integer> THERE = Set.of(401, 403, 405, 406, 407, 416, 429);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final NetworkPolicy policy;
    private final Duration patience;
    private final String name;
    /** There from the first question on: a portal that starts has nobody to ask yet. */
    private CloseableHttpClient client;
    private ScheduledExecutorService alarm;
    private boolean closed;

    /**
     * @param patience for the connection and for the head of the answer, each; one question ends after thrice that at
     * the latest
     * @param portal told to who is asked, so that they know who asks
     */
    LinkProbe(NetworkPolicy policy, Duration patience, URI portal) {
        this.policy = policy;
        this.patience = patience;
        this.name = "Minga (+" + portal + "/acerca)";
    }

    /** What one question found; never throws for what an address or its owner does. */
    CheckResult probe(String link) {
        Optional<URI> address = WebLink.of(link);
        for (int step = 0; address.isPresent() && step <= REDIRECTS; step++) {
            try {
                if (!policy.allows(address.get())) {
                    return CheckResult.NOT_ALLOWED;
                }
                Answer answer = ask(address.get());
                Optional<URI> next = redirectTarget(address.get(), answer);
                if (next.isEmpty()) {
                    return resultOf(answer.status());
                }
                address = next;
            } catch (ForbiddenHost inside) {
                return CheckResult.NOT_ALLOWED;
            } catch (IOException nobody) {
                LOG.log(Level.FINE, nobody, () -> "no answer: " + link);
                return CheckResult.NO_ANSWER;
            }
        }
        return address.isPresent() ? CheckResult.NO_ANSWER : CheckResult.NOT_ALLOWED;
    }

    private record Answer(int status, Optional<String> location) {}

    private Answer ask(URI address) throws IOException {
        CloseableHttpClient asking = client();
        HttpGet question = new HttpGet(address);
        question.setHeader(HttpHeaders.ACCEPT, "*/*");
        question.setHeader(HttpHeaders.RANGE, "bytes=0-0");
        ScheduledFuture<?> end = alarm.schedule(question::cancel, patience.toMillis() * 3, TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = asking.executeOpen(HttpHost.create(address), question, null)) {
            return new Answer(response.getCode(),
                    Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION)).map(Header::getValue));
        } finally {
            end.cancel(false);
        }
    }

    private synchronized CloseableHttpClient client() throws IOException {
        if (closed) {
            throw new IOException("nobody asks any more");
        }
        if (client == null) {
            Timeout wait = Timeout.of(patience);
            alarm = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("minga-link-timeout").factory());
            client = HttpClients.custom().setUserAgent(name).disableRedirectHandling().disableAutomaticRetries()
                    .disableCookieManagement()
                    .disableAuthCaching().disableContentCompression().disableConnectionState()
                    .setDefaultRequestConfig(
                            RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(wait).build())
                    .setConnectionManager(
                            PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new CheckedResolver())
                                    .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(wait)
                                            .setSocketTimeout(wait).build())
                                    .build())
                    .build();
        }
        return client;
    }

    /**
     * Resolves names for the client and checks what it answers, so that the client knows no address that was not
     * checked.
     */
    private final class CheckedResolver implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return policy.resolve(host).orElseThrow(() -> new ForbiddenHost(host));
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Where the answer sends us on; nothing where it does not, or where nobody can read it. */
    private static Optional<URI> redirectTarget(URI from, Answer answer) {
        return !MOVED.contains(answer.status()) ? Optional.empty() : answer.location().flatMap(to -> {
            try {
                return WebLink.of(from.resolve(to.replace(" ", "%20")).toString());
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static CheckResult resultOf(int status) {
        if (GONE.contains(status)) {
            return CheckResult.GONE;
        }
        return status < 400 || THERE.contains(status) ? CheckResult.FOUND : CheckResult.NO_ANSWER;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            alarm.shutdownNow();
            client.close(CloseMode.IMMEDIATE);
        }
    }
}
