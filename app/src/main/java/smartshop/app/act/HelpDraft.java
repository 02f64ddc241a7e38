package smartshop.app.act;

import java.util.UUID;

/**
 * A call for help that somebody is about to read, change and send, or not.
 *
 * @param id good for one message
 * @param emergency the number to ring first when anybody is in danger
 * @param contact who is rung, and may get the message; empty if the owner has set up nobody
 * @param phone of the contact; empty if there is none
 * @param text what would be sent
 * @param whyNot why no message can be sent, in a sentence; empty if one can
 */
public record HelpDraft(
        UUID id, UUID alert, UUID camera, String emergency, String contact, String phone, String text, String whyNot) {
    /** In characters: as much as a few text messages. */
    public static final int LONGEST = 800;

    public boolean maySend() {
        return whyNot.isEmpty();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "HelpDraft[" + id + "]";
    }
}
