package smartshop.app.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that share their leading bits.
 *
 * @param first any of them
 * @param prefix how many leading bits they share
 */
public record AddressRange(InetAddress first, int prefix) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-fA-F.:]{2,45})(?:/(\\d{1,3}))?");

    public AddressRange {
        if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("There is no such range of addresses: " + first.getHostAddress());
        }
    }

    /**
     * Reads "192.168.1.20", "192.168.1.0/24" or "fd12::/64".
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static AddressRange of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw notOne(text);
        }
        InetAddress first = literal(parts.group(1));
        int bits = first.getAddress().length * Byte.SIZE;
        return new AddressRange(first, parts.group(2) == null ? bits : Integer.parseInt(parts.group(2)));
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(TypedHost.plain(text));
        } catch (IllegalArgumentException | RefusedAddressException e) {
            throw notOne(text);
        }
    }

    private static IllegalArgumentException notOne(String text) {
        return new IllegalArgumentException(
                "\"%s\" is no address. Write one such as 192.168.1.20, or a range such as 192.168.1.0/24."
                        .formatted(text.strip()));
    }

    public boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        int mask = 0xFF00 >> prefix % Byte.SIZE & 0xFF;
        return Arrays.equals(own, 0, whole, other, 0, whole)
                && (mask == 0 || ((own[whole] ^ other[whole]) & mask) == 0);
    }

    /** Whether it is a single address. */
    boolean isOne() {
        return prefix == first.getAddress().length * Byte.SIZE;
    }

    boolean isFour() {
        return first instanceof Inet4Address;
    }

    /** Whether they share an address: of two ranges that do, one holds the other. */
    boolean touches(AddressRange other) {
        return prefix <= other.prefix ? contains(other.first) : other.contains(first);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return isOne() ? first.getHostAddress() : first.getHostAddress() + "/" + prefix;
    }
}
