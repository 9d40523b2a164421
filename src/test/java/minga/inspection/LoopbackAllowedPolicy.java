package minga.inspection;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** The public internet and this machine, on every port: what tests ask. Runs something before each question. */
record LoopbackAllowedPolicy(Runnable before) implements LinkProbe.NetworkPolicy {

    @Override
    public boolean allows(URI address) {
        before.run();
        return "127.0.0.1".equals(address.getHost()) || new PublicInternetPolicy().allows(address);
    }

    @Override
    public Optional<InetAddress[]> resolve(String host) throws UnknownHostException {
        return "127.0.0.1".equals(host) ? Optional.of(InetAddress.getAllByName(host))
                : new PublicInternetPolicy().resolve(host);
    }
}
