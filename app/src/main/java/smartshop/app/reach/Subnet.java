package smartshop.app.reach;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A range of addresses.
 *
 * @param address any within it
 * @param prefix how many leading bits all its addresses share
 */
public record Subnet(InetAddress address, int prefix) {
    public Subnet {
        if (prefix < 0 || prefix > bits(address)) {
            throw new IllegalArgumentException("No such prefix: " + prefix);
        }
    }

    /** Whether some address is in both. */
    public boolean overlaps(Subnet other) {
        if (bits(address) != bits(other.address)) {
            return false;
        }
        int apart = bits(address) - Math.min(prefix, other.prefix);
        return number(address).shiftRight(apart).equals(number(other.address).shiftRight(apart));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
