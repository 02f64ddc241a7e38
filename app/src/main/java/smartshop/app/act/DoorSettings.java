package smartshop.app.act;

/**
 * A door's relay as the owner has set it up. The address and the key are secret.
 *
 * @param on whether people may lock it at all
 * @param url where it is called, by https; may have a token in its path
 * @param key with which calls are signed
 * @param seconds after which it is released whatever happens, {@link #SHORTEST} to {@link #LONGEST}
 * @param opensFromInside the owner has said that it always opens by hand from inside
 * @param noEscapeRoute the owner has said that it is no emergency exit and on no escape route
 */
public record DoorSettings(
        boolean on, String url, String key, int seconds, boolean opensFromInside, boolean noEscapeRoute) {
    /** Shorter than that is no more than a delay. */
    public static final int SHORTEST = 5;

    /** Long enough to see who is there and to speak to them; whoever needs longer calls the police. */
    public static final int LONGEST = 120;

    public static final DoorSettings NONE = new DoorSettings(false, "", "", 20, false, false);

    /** Without what is secret. */
    @Override
    public String toString() {
        return "DoorSettings[" + (on ? "on" : "off") + "]";
    }
}
