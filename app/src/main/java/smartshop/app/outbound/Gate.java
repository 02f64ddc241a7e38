package smartshop.app.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;

/** Says where a connection may go. Any thread may call. */
final class Gate {
    /** A name that has more is no shop's server; each one that does not answer costs a connection's time. */
    private static final int MOST_ADDRESSES = 16;

    private final NameLookUps names;
    private final Supplier<AllowList> allowed;

    Gate(NameLookUps names, Supplier<AllowList> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /**
     * The addresses of the host, asked once, each of them one that may be connected to.
     *
     * @param limit for finding them
     * @throws RefusedAddressException if any of them may not
     * @throws SlowNameException if they are not found in time
     */
    InetAddress[] addresses(String typed, Duration limit) throws IOException {
        String host = TypedHost.plain(typed);
        InetAddress[] found = names.addresses(host, limit);
        if (found.length == 0 || found.length > MOST_ADDRESSES) {
            throw new UnknownHostException("no usable answer for the name");
        }
        InetAddress[] named = new InetAddress[found.length];
        for (int i = 0; i < found.length; i++) {
            check(found[i]);
            named[i] = InetAddress.getByAddress(host, found[i].getAddress()); // its name is never asked for again
        }
        return named;
    }

    /** @throws RefusedAddressException if nothing may be connected to there */
    void check(InetAddress address) throws RefusedAddressException {
        if (SpecialAddresses.contain(address) && allowed.get().entry(address).isEmpty()) {
            throw new RefusedAddressException(
                    "The address %s is private or special, so SmartShop does not go there. If it is a computer of your shop, the owner can allow exactly this address in Settings."
                            .formatted(address.getHostAddress()));
        }
    }

    AllowList allowed() {
        return allowed.get();
    }
}
