package smartshop.app.act;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is called for help, as the owner has set it up.
 *
 * @param name of the contact, for example a security firm
 * @param phone to be rung; shown large
 * @param channel by which a written message goes there; null for none
 */
public record HelpSettings(
        String name, String phone, @Nullable UUID channel) {
    /** Nobody: then there is the emergency number alone. */
    public static final HelpSettings NONE = new HelpSettings("", "", null);

    /** Without whom. */
    @Override
    public String toString() {
        return "HelpSettings[" + (channel == null ? "no channel" : "a channel") + "]";
    }
}
