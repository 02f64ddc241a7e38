package smartshop.app.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smartshop.camera.link.ConsoleAddress;

/**
 * A private network between this console, its cameras and a hub that all of them can call.
 *
 * @param hub where the hub is on the internet, with its UDP port
 * @param network the first three numbers of all the tunnel's addresses, for example {@code 10.77.12}
 * @param consolePort which cameras call
 * @param cameras how many get a key, 1 to {@value #MOST_CAMERAS}
 */
public record TunnelPlan(ConsoleAddress hub, String network, int consolePort, int cameras) {
    /** WireGuard's own. */
    public static final int USUAL_HUB_PORT = 51_820;

    public static final int MOST_CAMERAS = 20;

    static final int PREFIX = 24;

    private static final int HUB = 1;
    private static final int CONSOLE = 2;
    private static final int BEFORE_CAMERAS = 10;

    /** Private ranges, the least used first; the next is for a shop whose own network covers all of the one before. */
    private static final List<String> RANGES = List.of("10.77", "172.29", "192.168");

    private static final int NETWORKS_OF_A_RANGE = 256;

    public TunnelPlan {
        if (cameras < 1 || cameras > MOST_CAMERAS) {
            throw new IllegalArgumentException("A hub serves 1 to " + MOST_CAMERAS + " cameras");
        }
    }

    /** A plan in a network that this machine is not in already. */
    public static TunnelPlan forThisMachine(ConsoleAddress hub, int consolePort, int cameras, RandomGenerator random) {
        List<Subnet> own = Adapter.ofMachine().stream()
                .flatMap(each -> each.subnets().stream())
                .toList();
        return new TunnelPlan(hub, free(own, random), consolePort, cameras);
    }

    /** Chance makes it unlikely that the shop's camera side uses the same one. */
    static String free(List<Subnet> taken, RandomGenerator random) {
        int start = random.nextInt(NETWORKS_OF_A_RANGE);
        Stream<String> candidates = RANGES.stream()
                .flatMap(range -> IntStream.range(0, NETWORKS_OF_A_RANGE)
                        .mapToObj(step -> range + "." + (start + step) % NETWORKS_OF_A_RANGE));
        return candidates
                .filter(network -> taken.stream().noneMatch(whole(network)::overlaps))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This machine is in every private network there is"));
    }

    private static Subnet whole(String network) {
        return new Subnet(literal(network + ".0"), PREFIX);
    }

    private static InetAddress literal(String address) {
        try {
            return Inet4Address.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + address, e);
        }
    }

    String range() {
        return network + ".0/" + PREFIX;
    }

    String hubHost() {
        return network + "." + HUB;
    }

    /** Where cameras call this console through the hub. */
    public ConsoleAddress console() {
        return new ConsoleAddress(network + "." + CONSOLE, consolePort);
    }

    /** @param number 1 for the first */
    String cameraHost(int number) {
        return network + "." + (BEFORE_CAMERAS + number);
    }
}
