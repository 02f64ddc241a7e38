package smartshop.app.reach;

import java.util.ArrayList;
import java.util.List;
import smartshop.camera.link.ConsoleAddress;

/**
 * How the operator lets cameras in; kept for the next camera.
 *
 * @param sameNetwork whether cameras in the shop's network may call this machine's own addresses
 * @param useForwarded whether they may call the router's forwarded port
 * @param forwarded the name or address that was typed for it; may be empty
 * @param useTunnel whether they come through the hub
 * @param tunnelHost this console's address in the hub's network; empty if there is no hub
 */
public record ReachChoice(
        boolean sameNetwork, boolean useForwarded, String forwarded, boolean useTunnel, String tunnelHost) {
    public static final ReachChoice FIRST = new ReachChoice(true, false, "", false, "");

    /**
     * Where a device should look for this console, in this order: the same network costs nothing, a forwarded port little,
     * the hub a detour.
     *
     * @param own this machine's addresses
     * @param port the console's
     * @return may be empty
     */
    public List<ConsoleAddress> addresses(List<ConsoleAddress> own, int port) {
        List<ConsoleAddress> all = new ArrayList<>();
        if (sameNetwork) {
            all.addAll(own);
        }
        if (useForwarded) {
            ForwardedPort.parse(forwarded, port).ifPresent(all::add);
        }
        if (useTunnel && !tunnelHost.isEmpty()) {
            all.add(new ConsoleAddress(tunnelHost, port));
        }
        return all.stream().distinct().limit(ConsoleAddress.MOST).toList();
    }
}
