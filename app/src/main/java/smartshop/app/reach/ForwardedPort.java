package smartshop.app.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import smartshop.camera.link.ConsoleAddress;

/** The name or address, and port, that the shop's router passes on to this machine, as the operator knows it. */
public final class ForwardedPort {
    private static final Pattern DECORATION = Pattern.compile("^(https?|wss?)://|/.*$");
    private static final Pattern WITH_PORT = Pattern.compile(".*:[0-9]+");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern IPV4_LIKE = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])){3}");

    private ForwardedPort() {}

    /** What can be said of it from here; whether a camera gets through, only a camera can say. */
    public enum Finding {
        /** Nothing speaks against it. */
        PLAUSIBLE,
        /** It is no name or address with a port. */
        MALFORMED,
        /** Nobody knows the name. */
        UNKNOWN,
        /** An address of the shop's own network, or of this machine: nobody outside can call it. */
        INSIDE,
        /** The provider lets several customers share one public address: no port can be forwarded. */
        SHARED
    }

    /** @param resolved what the name stands for at present; may be empty */
    public record Answer(Finding finding, List<InetAddress> resolved) {}

    /** How names are looked up. */
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * Reads what an operator types or pastes: {@code shop.example}, {@code 203.0.113.7:9443}, {@code 2001:db8::7}.
     *
     * @param usualPort where none is typed
     * @return empty if it cannot be an address
     */
    public static Optional<ConsoleAddress> parse(String typed, int usualPort) {
        String text = DECORATION.matcher(typed.strip()).replaceAll("");
        if (BARE_IPV6.matcher(text).matches()) {
            text = "[" + text + "]";
        }
        try {
            ConsoleAddress address =
                    ConsoleAddress.parse(WITH_PORT.matcher(text).matches() ? text : text + ":" + usualPort);
            return Optional.of(address).filter(ForwardedPort::whole);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Numbers between dots are an address or a mistake, never a name; a name on the internet has a dot. */
    private static boolean whole(ConsoleAddress address) {
        String host = address.host();
        if (host.startsWith("[")) {
            return true;
        }
        return IPV4_LIKE.matcher(host).matches()
                ? IPV4.matcher(host).matches()
                : host.matches("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9])?") && !host.contains("..");
    }

    /** Looks the name up, which may take seconds. */
    public static Answer check(String typed, int usualPort, Lookup lookup) {
        Optional<ConsoleAddress> address = parse(typed, usualPort);
        if (address.isEmpty()) {
            return new Answer(Finding.MALFORMED, List.of());
        }
        try {
            List<InetAddress> resolved =
                    Arrays.asList(lookup.all(bare(address.get().host())));
            return new Answer(judge(resolved), resolved);
        } catch (UnknownHostException e) {
            return new Answer(Finding.UNKNOWN, List.of());
        }
    }

    /** The best that one of the name's addresses allows. */
    private static Finding judge(List<InetAddress> resolved) {
        List<Scope> scopes = resolved.stream().map(Scope::of).toList();
        if (scopes.contains(Scope.PUBLIC)) {
            return Finding.PLAUSIBLE;
        }
        return scopes.contains(Scope.SHARED) ? Finding.SHARED : Finding.INSIDE;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
