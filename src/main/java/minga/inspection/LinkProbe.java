package minga.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.WebLink;

/**
 * Asks whether somebody answers at a link, and takes no more of the answer than its first line. The name of a machine is
 * looked up before it is asked, and Java goes on using what it learned for half a minute: who answers for the name cannot well show
 * us one machine and have another one asked.
 */
final class LinkProbe implements AutoCloseable {

    /** Which addresses may be asked. */
    interface Door {
        boolean open(URI address) throws UnknownHostException;
    }

    private static final Logger LOG = Logger.getLogger(LinkProbe.class.getName());
    private static final int REDIRECTS = 5;
    /** Somebody is there, though not for us or not in this way: signing in, too many questions, no part of a page. */
    private static final Set<Integer> THERE = Set.of(401, 403, 405, 406, 407, 416, 429);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Door door;
    private final Duration patience;
    private final String name;
    /** There from the first question on: a portal that starts has nobody to ask yet. */
    private HttpClient client;
    private boolean closed;

    /** @param portal told to who is asked, so that they know who asks */
    LinkProbe(Door door, Duration patience, URI portal) {
        this.door = door;
        this.patience = patience;
        this.name = "Minga (+" + portal + "/acerca)";
    }

    /** What one question found; never throws for what an address or its owner does. */
    Finding look(String link) {
        Optional<URI> address = WebLink.of(link);
        for (int step = 0; address.isPresent() && step <= REDIRECTS; step++) {
            try {
                if (!door.open(address.get())) {
                    return Finding.UNASKED;
                }
                HttpResponse<InputStream> answer = ask(address.get());
                Optional<URI> further = further(address.get(), answer);
                if (further.isEmpty()) {
                    return finding(answer.statusCode());
                }
                address = further;
            } catch (IOException nobody) {
                LOG.log(Level.FINE, nobody, () -> "no answer: " + link);
                return Finding.SILENT;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Finding.SILENT;
            }
        }
        return address.isPresent() ? Finding.SILENT : Finding.UNASKED;
    }

    private HttpResponse<InputStream> ask(URI address) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", name).header("Accept", "*/*")
                .header("Range", "bytes=0-0").GET().build();
        HttpResponse<InputStream> answer = client().send(question, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    private synchronized HttpClient client() throws IOException {
        if (closed) {
            throw new IOException("nobody asks any more");
        }
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
        }
        return client;
    }

    /** Where the answer sends us on; nothing where it does not, or where nobody can read it. */
    private static Optional<URI> further(URI from, HttpResponse<?> answer) {
        return !MOVED.contains(answer.statusCode()) ? Optional.empty() : answer.headers().firstValue("Location").flatMap(to -> {
            try {
                return WebLink.of(from.resolve(to.replace(" ", "%20")).toString());
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static Finding finding(int status) {
        if (GONE.contains(status)) {
            return Finding.GONE;
        }
        return status < 400 || THERE.contains(status) ? Finding.SOUND : Finding.SILENT;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
            client.close();
        }
    }
}
