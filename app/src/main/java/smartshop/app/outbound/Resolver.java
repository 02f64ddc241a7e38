package smartshop.app.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a name into addresses. Asked once for each connection, or for those that wait for it at the same time; what it says is what is checked and connected to. */
@FunctionalInterface
public interface Resolver {
    /** The computer's own. It may wait as long as the system lets it. */
    Resolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] resolve(String host) throws UnknownHostException;
}
