package smartshop.app.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of an address that somebody typed: a name, four decimal numbers or an IPv6 address, each in its one plain form. Other
 * ways of writing the same address exist to get past checks.
 */
final class TypedHost {
    /** RFC 1035. */
    private static final int LONGEST = 253;

    private static final Pattern NAME = Pattern.compile(
            "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*",
            Pattern.CASE_INSENSITIVE);
    /** What some system takes for a number, and so for an address: as the URL standard of WHATWG decides it. */
    private static final Pattern NUMBER_AT_END =
            Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private TypedHost() {}

    /**
     * The host in small letters, an IPv6 address without brackets.
     *
     * @throws RefusedAddressException if it is not written plainly
     */
    static String plain(String typed) throws RefusedAddressException {
        if (typed.startsWith("[") || typed.contains(":")) {
            return six(typed.startsWith("[") && typed.endsWith("]") ? typed.substring(1, typed.length() - 1) : typed);
        }
        if (NUMBER_AT_END.matcher(typed).matches()) {
            return dotted(typed);
        }
        if (typed.length() > LONGEST || !NAME.matcher(typed).matches()) {
            throw new RefusedAddressException(
                    "\"%s\" is no name of a computer. Use letters, digits, dots and hyphens; write other letters in their xn-- form, and no dot at the end."
                            .formatted(shown(typed)));
        }
        return typed.toLowerCase(Locale.ROOT);
    }

    static String dotted(String typed) throws RefusedAddressException {
        if (!DOTTED.matcher(typed).matches() || !isFour(typed)) {
            throw new RefusedAddressException(
                    "\"%s\" is no plain address. Write four numbers from 0 to 255 with dots between them."
                            .formatted(shown(typed)));
        }
        return typed;
    }

    private static boolean isFour(String typed) {
        try {
            return Inet4Address.ofLiteral(typed).getHostAddress().equals(typed);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String six(String typed) throws RefusedAddressException {
        try {
            InetAddress address = Inet6Address.ofLiteral(typed);
            if (address instanceof Inet6Address && !typed.contains("%")) {
                return typed.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new RefusedAddressException(
                "\"%s\" is no plain IPv6 address. An IPv4 address is written with dots alone.".formatted(shown(typed)));
    }

    /** What somebody typed may be long and hold anything. */
    private static String shown(String typed) {
        String visible = typed.replaceAll("\\P{Print}", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
    }
}
