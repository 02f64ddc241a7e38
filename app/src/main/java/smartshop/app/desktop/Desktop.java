package smartshop.app.desktop;

import java.util.Map;
import java.util.Optional;

/**
 * What the window has of the desktop around it. The caller closes what is in it, after the window.
 *
 * @param window by which a second start calls it; empty for a window that nobody starts twice
 * @param notifier empty if this computer has no program for it
 * @param cardsShow whether one window may stand above those of other programs
 * @param reports of crashes
 * @param autostart empty if it is not known how this program is started
 */
public record Desktop(
        Optional<OneWindow> window,
        Optional<Notifier> notifier,
        boolean cardsShow,
        Optional<CrashReports> reports,
        Optional<Autostart> autostart) {
    /** For a demonstration, a measurement, a test. */
    public static final Desktop NONE =
            new Desktop(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());

    /** The one of this computer. */
    public static Desktop around(
            OneWindow window, Optional<SystemNotifier> notifier, CrashReports reports, Optional<Autostart> autostart) {
        return new Desktop(
                Optional.of(window),
                notifier.map(Notifier.class::cast),
                cardsShow(System.getenv()),
                Optional.of(reports),
                autostart);
    }

    /** Under Wayland a window cannot say where it stands, nor above what. */
    static boolean cardsShow(Map<String, String> environment) {
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
    }
}
