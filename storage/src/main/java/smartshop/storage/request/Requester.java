package smartshop.storage.request;

/**
 * Who asks, and for what. Sealed with the request's own key.
 *
 * @param contact where the answer goes: a postal or e-mail address
 * @param wish what they said or wrote, as short as it can be
 */
public record Requester(String name, String contact, String wish) {
    /** Of each of the three. */
    public static final int LONGEST = 2000;

    public Requester {
        name = name.strip();
        contact = contact.strip();
        wish = wish.strip();
    }

    /** Without a word of it: people do not belong in logs. */
    @Override
    public String toString() {
        return "Requester";
    }
}
