package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

import java.util.List;

/**
 * The first message of a device that wants to be paired. {@code toString} leaves the token out.
 *
 * @param token from the code
 * @param csr PKCS#10 in base64, signed with the device's own key
 * @param serial of the device; empty if it has none
 * @param board what the device is, for example "Raspberry Pi 5 Model B Rev 1.0"; empty if unknown
 * @param agent the device's program and its version
 * @param used the address of the code that it called
 * @param reached the other addresses of the code where this console answered
 */
public record PairRequest(
        String token,
        String csr,
        String serial,
        String board,
        String agent,
        ConsoleAddress used,
        List<ConsoleAddress> reached)
        implements LinkMessage {
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_TOKEN = 64;

    public PairRequest {
        check(!token.isEmpty() && token.length() <= LONGEST_TOKEN, "token");
        check(Base64Text.fits(csr), "csr");
        check(shown(serial), "serial");
        check(shown(board), "board");
        check(!agent.isBlank() && shown(agent), "agent");
        check(reached.size() < ConsoleAddress.MOST, "reached");
        reached = List.copyOf(reached);
    }

    /** The operator decides by these: nothing in them may move what is shown around them. */
    private static boolean shown(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Override
    public String toString() {
        return "PairRequest[" + board + "]";
    }
}
