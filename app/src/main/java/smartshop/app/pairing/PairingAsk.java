package smartshop.app.pairing;

import java.util.List;
import java.util.Optional;
import smartshop.app.live.Frame;
import smartshop.camera.link.ConsoleAddress;

/**
 * A device that wants to be paired, as it says of itself; the operator decides whether it is the one in the shop.
 *
 * @param serial empty if it has none
 * @param board for example "Raspberry Pi 5 Model B Rev 1.0"; empty if unknown
 * @param agent the device's program and its version
 * @param from the network address that it calls from
 * @param used the address of this console that it called
 * @param reached the other addresses of the code that it could connect to; never {@code used}
 * @param shortCode six digits of both keys: the device shows the same
 * @param picture its first; empty until it is decoded, or if it cannot be
 */
public record PairingAsk(
        String serial,
        String board,
        String agent,
        String from,
        ConsoleAddress used,
        List<ConsoleAddress> reached,
        String shortCode,
        Optional<Frame> picture) {

    PairingAsk with(Frame first) {
        return new PairingAsk(serial, board, agent, from, used, reached, shortCode, Optional.of(first));
    }
}
