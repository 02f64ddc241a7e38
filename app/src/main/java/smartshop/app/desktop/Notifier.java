package smartshop.app.desktop;

/** Says something on the desktop, beside whatever program is in front. */
@FunctionalInterface
public interface Notifier {
    /**
     * Says it soon, and does not wait for it. Nobody's name, and nothing that tells how likely somebody is who: it may stand on a locked screen.
     *
     * @param title one line; what people typed may stand here, and only here
     * @param words a sentence of the program's own
     */
    void show(String title, String words, Urgency urgency);

    /** How it may be shown. */
    enum Urgency {
        /** Somebody should look now. */
        CALL,
        /** Somebody should do something today. */
        CARE
    }
}
