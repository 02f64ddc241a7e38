package smartshop.app.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import smartshop.camera.link.ConsoleAddress;

/** Where a camera in the same network finds this machine. */
public final class OwnAddresses {
    /** A device waits for each that does not answer. */
    static final int MOST = 4;

    /** First the adapter through which the PC itself goes out, then cable before Wi-Fi. */
    private static final Comparator<Adapter> LIKELIEST_FIRST =
            Comparator.comparing(Adapter::carriesTheRest).reversed().thenComparing(Adapter::wireless);

    private OwnAddresses() {}

    /** This machine's present addresses for cameras. */
    public static List<ConsoleAddress> ofMachine(int port) {
        return ranked(Adapter.ofMachine(), port);
    }

    /** Whether this machine has the address now; a tunnel that is down has none. */
    public static boolean present(String host) {
        return Adapter.ofMachine().stream()
                .flatMap(OwnAddresses::addresses)
                .anyMatch(address -> address.getHostAddress().equals(host));
    }

    /** At most {@value #MOST}, the likeliest first: IPv4 of the shop's networks, then one public IPv6 of each adapter. */
    static List<ConsoleAddress> ranked(List<Adapter> adapters, int port) {
        List<Adapter> shop = adapters.stream()
                .filter(Adapter::inTheShop)
                .sorted(LIKELIEST_FIRST)
                .toList();
        Stream<InetAddress> four = shop.stream().flatMap(OwnAddresses::four);
        Stream<InetAddress> six = shop.stream().flatMap(adapter -> six(adapter).limit(1));
        return Stream.concat(four, six)
                .limit(MOST)
                .map(address -> console(address, port))
                .toList();
    }

    private static Stream<InetAddress> four(Adapter adapter) {
        return addresses(adapter).filter(address -> address instanceof Inet4Address && callable(address));
    }

    private static Stream<InetAddress> six(Adapter adapter) {
        return addresses(adapter)
                .filter(address -> !(address instanceof Inet4Address) && Scope.of(address) == Scope.PUBLIC);
    }

    private static Stream<InetAddress> addresses(Adapter adapter) {
        return adapter.subnets().stream().map(Subnet::address);
    }

    private static boolean callable(InetAddress address) {
        Scope scope = Scope.of(address);
        return scope == Scope.PRIVATE || scope == Scope.PUBLIC || scope == Scope.SHARED;
    }

    /** An IPv6 address in square brackets, without the adapter that Java may name in it. */
    static ConsoleAddress console(InetAddress address, int port) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return new ConsoleAddress(address instanceof Inet4Address ? host : "[" + host + "]", port);
    }
}
