package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/** The console will not have the device. @param reason one or two sentences: what happened and what to do */
public record PairRefused(String reason) implements LinkMessage {
    private static final int LONGEST = 500;

    public PairRefused {
        check(!reason.isBlank() && reason.length() <= LONGEST, "reason");
        check(reason.codePoints().noneMatch(Character::isISOControl), "reason");
    }
}
