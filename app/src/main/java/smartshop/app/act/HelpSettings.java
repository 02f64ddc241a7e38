package smartshop.app.act;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is called for help, as the owner has set it up.
 *
 * @param name of the contact, for example a security firm
 * @param phone to be rung; shown large
 * @param channel by which a written message goes there; null for none
 * @param packs the folder in which evidence packs for the contact are kept; empty if none are sent
 */
public record HelpSettings(
        String name, String phone, @Nullable UUID channel, String packs) {
    /** Nobody: then there is the emergency number alone. */
    public static final HelpSettings NONE = new HelpSettings("", "", null);

    public HelpSettings {
        packs = Objects.requireNonNullElse(packs, ""); // as it was written before there were any
    }

    /** Without packs. */
    public HelpSettings(String name, String phone, @Nullable UUID channel) {
        this(name, phone, channel, "");
    }

    /** Without whom. */
    @Override
    public String toString() {
        return "HelpSettings[" + (channel == null ? "no channel" : "a channel") + "]";
    }
}
