package minga.harness;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that stay free between being chosen and being taken: they lie below those that the system gives to whoever asks
 * for any port, so no connection that anybody makes meanwhile can have them.
 */
public final class Ports {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 200;

    private Ports() {}

    /** One that nobody listens on. */
    public static int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            try (ServerSocket socket = new ServerSocket(ThreadLocalRandom.current().nextInt(FIRST, LAST))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // somebody has it: another one
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
    }

    /** A mail server at that port of this machine, with time to start even on a busy one. */
    public static ServerSetup mail(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(Patience.milliseconds());
        return setup;
    }
}
