package smartshop.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.camera.link.ConsoleAddress;

class OwnAddressesTest {
    @Test
    void theAdapterTowardsTheInternetComesFirstThenCableThenWiFi() {
        List<Adapter> adapters = List.of(
                adapter("wlan0", "wlan0", false, "192.168.7.5"),
                adapter("enp2s0", "enp2s0", false, "192.168.1.20"),
                adapter("eth3", "Ethernet 3", true, "10.0.0.9"));

        assertThat(hosts(adapters)).containsExactly("10.0.0.9", "192.168.1.20", "192.168.7.5");
    }

    @Test
    void virtualMachinesAndPrivateNetworksOfOthersAreLeftOut() {
        List<Adapter> adapters = List.of(
                adapter("docker0", "docker0", false, "172.17.0.1"),
                adapter("eth5", "VirtualBox Host-Only Ethernet Adapter", false, "192.168.56.1"),
                adapter("eth8", "Hyper-V Virtual Ethernet Adapter", false, "172.28.64.1"),
                adapter("utun4", "utun4", true, "100.101.102.103"),
                adapter("smartshop-pc", "WireGuard Tunnel", false, "10.77.3.2"),
                adapter("en0", "en0", false, "192.168.1.20"));

        assertThat(hosts(adapters)).containsExactly("192.168.1.20");
    }

    @Test
    void aVirtualSwitchThroughWhichThePcItselfGoesOutStays() {
        assertThat(hosts(List.of(adapter("eth8", "Hyper-V Virtual Ethernet Adapter #2", true, "192.168.1.20"))))
                .containsExactly("192.168.1.20");
    }

    @Test
    void onlyAddressesThatACameraCanCallAreOffered() {
        Adapter adapter = adapter(
                "eth0",
                "eth0",
                true,
                "fe80::1",
                "2001:db8::20",
                "2001:db8::ffff",
                "fd00::3",
                "169.254.3.4",
                "10.1.2.3");

        assertThat(hosts(List.of(adapter))).containsExactly("10.1.2.3", "[2001:db8:0:0:0:0:0:20]");
    }

    @Test
    void thisMachineHasAnAdapterOrNone() {
        assertThat(Adapter.ofMachine())
                .allSatisfy(adapter -> assertThat(adapter.name()).isNotBlank());
    }

    private static List<String> hosts(List<Adapter> adapters) {
        return OwnAddresses.ranked(adapters, 8443).stream()
                .map(ConsoleAddress::host)
                .toList();
    }

    private static Adapter adapter(String name, String description, boolean rest, String... addresses) {
        return new Adapter(
                name,
                description,
                false,
                rest,
                Arrays.stream(addresses)
                        .map(address -> new Subnet(literal(address), 24))
                        .toList());
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
