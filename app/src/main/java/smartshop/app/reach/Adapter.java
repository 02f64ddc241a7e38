package smartshop.app.reach;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A network adapter of this machine that is switched on.
 *
 * @param name the system's
 * @param description the maker's; the same as the name on Linux
 * @param tunnel whether the system knows it as a connection between two points
 * @param carriesTheRest whether what goes to the internet goes through it
 * @param subnets its own address in each, with the network's prefix
 */
public record Adapter(String name, String description, boolean tunnel, boolean carriesTheRest, List<Subnet> subnets) {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern TUNNEL = Pattern.compile(
            "^(tun|tap|utun|wg|ppp|ipsec|zt|tailscale|nordlynx|proton|gpd|cscotun|awdl|llw|teredo|isatap).*"
                    + "|.*(wireguard|wintun|openvpn|tap-windows|tailscale|zerotier|hamachi|anyconnect|fortinet|vpn|teredo"
                    + "|isatap|bluetooth|wan miniport).*",
            ANY_CASE);
    private static final Pattern VIRTUAL = Pattern.compile(
            "^(docker|br-|veth|virbr|vmnet|vboxnet|vnet|lxc|lxd|incus|cni|flannel|cali|podman|kube|ifb|dummy|bridge1\\d\\d"
                    + "|anpi|ap\\d).*|.*(virtualbox|vmware|hyper-v|vethernet|wsl|docker|npcap|wi-fi direct).*",
            ANY_CASE);
    private static final Pattern WIRELESS = Pattern.compile("^wl.*|.*(wi-?fi|wireless|wlan|802\\.11).*", ANY_CASE);

    /** Of the range for documentation; a UDP socket that is only connected sends nothing there. */
    private static final String ELSEWHERE = "203.0.113.1";

    public Adapter {
        subnets = List.copyOf(subnets);
    }

    /** This machine's, in the system's order; none if the system does not say. */
    public static List<Adapter> ofMachine() {
        try {
            InetAddress outward = outward();
            List<Adapter> all = new ArrayList<>();
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                if (each.isUp() && !each.isLoopback()) {
                    all.add(of(each, outward));
                }
            }
            return all;
        } catch (SocketException e) {
            return List.of(); // Without networks nobody calls from elsewhere.
        }
    }

    private static Adapter of(NetworkInterface each, InetAddress outward) throws SocketException {
        List<InterfaceAddress> own = each.getInterfaceAddresses();
        return new Adapter(
                each.getName(),
                String.valueOf(each.getDisplayName()),
                each.isPointToPoint(),
                own.stream().anyMatch(address -> address.getAddress().equals(outward)),
                own.stream()
                        .map(address -> new Subnet(address.getAddress(), address.getNetworkPrefixLength()))
                        .toList());
    }

    /** This machine's address towards the internet; the loopback address if there is no way there. */
    private static InetAddress outward() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(ELSEWHERE, 9));
            return socket.getLocalAddress();
        } catch (SocketException | java.io.UncheckedIOException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    /** Whether a camera in the shop could call it: a virtual machine's switch only if the PC itself goes through it. */
    boolean inTheShop() {
        boolean virtual =
                VIRTUAL.matcher(name).matches() || VIRTUAL.matcher(description).matches();
        boolean vpn = tunnel
                || TUNNEL.matcher(name).matches()
                || TUNNEL.matcher(description).matches();
        return !vpn && (!virtual || carriesTheRest);
    }

    boolean wireless() {
        return WIRELESS.matcher(name).matches() || WIRELESS.matcher(description).matches();
    }
}
