package smartshop.app.doctor;

/** Whether a window can open. */
public final class Screen {

    private Screen() {}

    /** On Linux JavaFX talks to an X server, or to Wayland through XWayland; elsewhere a session has a screen. */
    public static boolean present() {
        return !System.getProperty("os.name").equals("Linux") || System.getenv("DISPLAY") != null;
    }
}
