package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/**
 * The console took the code and waits for its operator. Now the device sends its first picture, one keyframe.
 *
 * @param shortCode six digits of both keys; the device goes away if they are not its own
 */
public record PairWaiting(String shortCode) implements LinkMessage {
    public PairWaiting {
        check(shortCode.matches("[0-9]{6}"), "shortCode");
    }
}
