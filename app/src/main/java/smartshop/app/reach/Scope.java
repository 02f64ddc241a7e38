package smartshop.app.reach;

import java.net.Inet4Address;
import java.net.InetAddress;

/** From where an address can be called. */
public enum Scope {
    /** Only this machine. */
    MACHINE,
    /** Only the same cable or Wi-Fi, and it changes. */
    LINK,
    /** Only the same network: RFC 1918 and, for IPv6, RFC 4193. */
    PRIVATE,
    /** Only the provider's own network, whose customers share one public address: RFC 6598. */
    SHARED,
    /** Anywhere, unless a firewall is in the way. */
    PUBLIC,
    /** It is no single machine's address. */
    NOWHERE;

    public static Scope of(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || reserved(address)) {
            return NOWHERE;
        }
        if (address.isLoopbackAddress()) {
            return MACHINE;
        }
        if (address.isLinkLocalAddress()) {
            return LINK;
        }
        if (shared(address)) {
            return SHARED;
        }
        return address.isSiteLocalAddress() || uniqueLocal(address) ? PRIVATE : PUBLIC;
    }

    /** 0.0.0.0/8 and 240.0.0.0/4. */
    private static boolean reserved(InetAddress address) {
        int first = Byte.toUnsignedInt(address.getAddress()[0]);
        return address instanceof Inet4Address && (first == 0 || first >= 240);
    }

    /** 100.64.0.0/10. */
    private static boolean shared(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    }

    /** fc00::/7; Java's own site-local test knows only the range that preceded it. */
    private static boolean uniqueLocal(InetAddress address) {
        return !(address instanceof Inet4Address) && (address.getAddress()[0] & 0xFE) == 0xFC;
    }
}
