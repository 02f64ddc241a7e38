package smartshop.app.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not simply some computer on the internet: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890), the
 * forms of IPv6 that carry an IPv4 address, metadata services of clouds, and whatever is this computer or beside it.
 */
final class SpecialAddresses {
    private static final List<AddressRange> FOUR = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // carriers' shared space; 100.100.100.200 is Alibaba's metadata
            "127.0.0.0/8",
            "168.63.129.16", // Azure's metadata, although public
            "169.254.0.0/16", // link-local; 169.254.169.254 is most clouds' metadata
            "172.16.0.0/12",
            "192.0.0.0/24", // 192.0.0.192 is Oracle's metadata
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only part of IPv6 that is given out for the internet; loopback, mapped, NAT64, private and multicast lie outside. */
    private static final AddressRange GLOBAL_SIX = AddressRange.of("2000::/3");

    private static final List<AddressRange> SIX = ranges(
            "2001::/23", // protocols' own; 2001::/32 is Teredo
            "2001:db8::/32",
            "2002::/16", // 6to4
            "2620:4f:8000::/48",
            "3fff::/20");

    /** Loopback, link-local, and single addresses of clouds' metadata services: none is allowed by a range. */
    private static final List<AddressRange> OWN_OR_METADATA = ranges(
            "0.0.0.0/8",
            "100.100.100.200",
            "127.0.0.0/8",
            "168.63.129.16",
            "169.254.0.0/16",
            "192.0.0.192",
            "::/127", // nowhere, and this computer
            "fe80::/10",
            "fd00:ec2::254", // Amazon's
            "fd20:ce::254"); // Google's

    /** The most that a provider gives one place (RFC 6177): a shop's other networks have public addresses next to this one's. */
    private static final int PLACE_SIX = 48;

    private SpecialAddresses() {}

    static boolean touchOwnOrMetadata(AddressRange range) {
        return OWN_OR_METADATA.stream().anyMatch(range::touches);
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }

    static boolean contain(InetAddress address) {
        return (address instanceof Inet6Address ? special(address) : in(FOUR, address)) || isBeside(address);
    }

    private static boolean special(InetAddress address) {
        return !GLOBAL_SIX.contains(address) || in(SIX, address) || isIsatap(address.getAddress());
    }

    /** RFC 5214: an IPv4 address behind 0:5efe or 200:5efe, under any prefix. */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & ~2) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
    }

    private static boolean in(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** What is beside an own address. @param prefix of the network that it is in */
    static AddressRange around(InetAddress own, int prefix) {
        return new AddressRange(own, own instanceof Inet6Address ? Math.min(prefix, PLACE_SIX) : prefix);
    }

    /** This computer, or one in the networks of its place: with IPv6 these have public addresses too. */
    private static boolean isBeside(InetAddress address) {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .filter(own -> own.getNetworkPrefixLength() > 0) // some systems do not say
                    .map(own -> around(own.getAddress(), own.getNetworkPrefixLength()))
                    .anyMatch(own -> own.contains(address));
        } catch (SocketException e) {
            return true; // not known to be elsewhere
        }
    }
}
