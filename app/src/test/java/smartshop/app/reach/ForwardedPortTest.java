package smartshop.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.app.reach.ForwardedPort.Finding;
import smartshop.camera.link.ConsoleAddress;

class ForwardedPortTest {
    /** Literal addresses stand for themselves; one name is known. */
    private static final ForwardedPort.Lookup KNOWN = host -> {
        if (host.equals("shop.example")) {
            return new InetAddress[] {InetAddress.getByName("192.168.1.1"), InetAddress.getByName("198.51.100.7")};
        }
        if (host.matches("[0-9A-Fa-f:.]+")) {
            return InetAddress.getAllByName(host);
        }
        throw new UnknownHostException();
    };

    @ParameterizedTest
    @CsvSource({
        "shop.example, shop.example:8443",
        "shop.example:9000, shop.example:9000",
        "https://shop.example:9000/, shop.example:9000",
        "' 198.51.100.7 ', 198.51.100.7:8443",
        "2001:db8::7, [2001:db8::7]:8443",
        "[2001:db8::7]:9000, [2001:db8::7]:9000"
    })
    void whatPeopleTypeIsUnderstood(String typed, String meant) {
        assertThat(ForwardedPort.parse(typed, 8443)).contains(ConsoleAddress.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "my shop", "198.51.100", "198.51.100.300", "shop..example", "shop.example:99999", "-x", "a@b"
            })
    void whatCannotBeAnAddressIsRefused(String typed) {
        assertThat(ForwardedPort.check(typed, 8443, KNOWN).finding()).isEqualTo(Finding.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, PLAUSIBLE",
        "198.51.100.7, PLAUSIBLE",
        "2001:db8::7, PLAUSIBLE",
        "shop.exampel, UNKNOWN",
        "192.168.1.20, INSIDE",
        "10.0.0.1:9000, INSIDE",
        "172.31.255.1, INSIDE",
        "172.32.0.1, PLAUSIBLE",
        "fd12::1, INSIDE",
        "127.0.0.1, INSIDE",
        "0.0.0.0, INSIDE",
        "224.0.0.1, INSIDE",
        "100.63.255.255, PLAUSIBLE",
        "100.64.0.1, SHARED",
        "100.127.255.255, SHARED",
        "100.128.0.0, PLAUSIBLE"
    })
    void addressesThatNobodyOutsideCanCallAreFoundOut(String typed, Finding finding) {
        assertThat(ForwardedPort.check(typed, 8443, KNOWN).finding()).isEqualTo(finding);
    }

    @Test
    void theDeviceTriesTheNearestWayFirst() {
        ReachChoice all = new ReachChoice(true, true, "shop.example", true, "10.77.3.2");
        List<ConsoleAddress> own = List.of(new ConsoleAddress("192.168.1.20", 8443));

        assertThat(all.addresses(own, 8443))
                .extracting(ConsoleAddress::toString)
                .containsExactly("192.168.1.20:8443", "shop.example:8443", "10.77.3.2:8443");
        assertThat(ReachChoice.FIRST.addresses(own, 8443)).isEqualTo(own);
        assertThat(new ReachChoice(false, true, "", true, "").addresses(own, 8443))
                .isEmpty();
    }
}
