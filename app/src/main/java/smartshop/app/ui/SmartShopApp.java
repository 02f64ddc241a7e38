package smartshop.app.ui;

import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import smartshop.app.Console;
import smartshop.app.StartException;
import smartshop.app.Unlocking;
import smartshop.app.desktop.Desktop;
import smartshop.app.enrol.Enrolment;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.Trouble;
import smartshop.app.ui.desktop.Front;
import smartshop.app.ui.repair.RepairGate;
import smartshop.app.ui.vault.UnlockGate;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

/**
 * The window's life: it shows at once, the console opens behind it, and when the window is closed the console is closed
 * too. It uses the toolkit's own start instead of an {@code Application} class, so that nothing static holds state.
 */
public final class SmartShopApp {
    private static final org.slf4j.Logger log = LoggerFactory.getLogger(SmartShopApp.class);

    private final ConsoleOpener opener;
    private final boolean demo;
    private final Clock clock;
    private final CountDownLatch windowClosed = new CountDownLatch(1);
    private final Background background = new Background("window-work");

    private Desktop around = Desktop.NONE;

    /** Told on the window's thread that the console is in the window. */
    private Consumer<Stage> filled = stage -> {};

    /** Both belong to the thread console-start until it ends, then to the one that launched. */
    private @Nullable Console console;

    private @Nullable Enrolment enrolment;

    SmartShopApp(ConsoleOpener opener, boolean demo, Clock clock) {
        this.opener = opener;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Shows the window and returns when the user has closed it; the console is closed then. Once in a process.
     *
     * @param opener opens the console, on a thread of its own, while the window already stands; a {@link StartException}
     *     becomes a sentence in the window
     * @param demo true shows that the shop is drawn
     * @param clock with the zone in which times are shown
     * @throws UnsupportedOperationException if there is no display
     */
    public static void launch(ConsoleOpener opener, boolean demo, Clock clock) {
        new SmartShopApp(opener, demo, clock).run();
    }

    /** As {@link #launch(ConsoleOpener, boolean, Clock)}, for a shop, among the desktop's other windows. */
    public static void launch(ConsoleOpener opener, Desktop around, Clock clock) {
        new SmartShopApp(opener, false, clock).among(around).run();
    }

    SmartShopApp among(Desktop desktop) {
        around = desktop;
        return this;
    }

    /**
     * Shows the window while something is measured, and closes it.
     *
     * @param work on a thread of its own, once the window is filled
     * @return how long the window's thread let tasks wait meanwhile, in milliseconds, the shortest first
     */
    public static double[] measure(ConsoleOpener opener, Clock clock, Runnable work) {
        try (FxPauses pauses = new FxPauses()) {
            SmartShopApp app = new SmartShopApp(opener, true, clock);
            app.filled = stage -> Thread.ofPlatform().name("measuring").start(() -> {
                pauses.begin();
                work.run();
                pauses.close();
                FxThread.run(stage::close);
            });
            app.run();
            return pauses.sorted();
        }
    }

    /** @param listener told on the window's thread that the console is in the window */
    void onFilled(Consumer<Stage> listener) {
        filled = listener;
    }

    void run() {
        // Held here, because a logger that nobody holds forgets its level. It would complain of the class path.
        Logger toolkit = Logger.getLogger("javafx");
        toolkit.setLevel(Level.SEVERE);
        Platform.startup(() -> show());
        awaitEnd();
        Platform.exit();
        toolkit.setLevel(null);
    }

    /** Waits until the window was closed and the console after it. */
    void awaitEnd() {
        try {
            windowClosed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the toolkit's thread. */
    Stage show() {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        Look look = new Look();
        Window window = new Window(stage, look, demo);
        UnlockGate gate = new UnlockGate(window::locked, background);
        RepairGate repair = new RepairGate(window::locked, clock);
        Thread start =
                Thread.ofPlatform().name("console-start").unstarted(() -> open(stage, look, window, gate, repair));
        stage.setOnHidden(hidden -> {
            gate.close();
            repair.close();
            window.close();
            Thread.ofPlatform().name("console-end").start(() -> close(start));
        });
        stage.show();
        around.window().ifPresent(own -> own.onCall(new Front(stage)));
        start.start();
        return stage;
    }

    private static Unlocking asking(Window window, UnlockGate gate, RepairGate repair) {
        return new Unlocking() {
            @Override
            public Vault unlock(VaultLock lock) {
                Vault vault = gate.unlock(lock);
                FxThread.run(window::starting);
                return vault;
            }

            @Override
            public Remedy remedy(Trouble trouble) {
                Remedy chosen = repair.remedy(trouble);
                FxThread.run(window::starting);
                return chosen;
            }
        };
    }

    private void open(Stage stage, Look look, Window window, UnlockGate gate, RepairGate repair) {
        try {
            Console opened = opener.open(asking(window, gate, repair));
            Enrolment enrol = new Enrolment(opened.models(), opened.storage().watchlist(), opened.entries());
            console = opened;
            enrolment = enrol;
            Remembered kept = new Remembered(opened.storage().settings(), background);
            FxThread.run(() -> fill(opened, enrol, stage, look, window, kept));
        } catch (CancellationException e) {
            log.debug("The window was closed while it asked for the passphrase");
        } catch (StartException e) {
            log.error("The console cannot start", e);
            FxThread.run(() -> window.failed(String.valueOf(e.getMessage())));
        } catch (Exception e) {
            log.error("The console cannot start", e);
            FxThread.run(() -> window.failed(Words.say("window.failed.text")));
        }
    }

    private void fill(Console opened, Enrolment enrol, Stage stage, Look look, Window window, Remembered kept) {
        if (stage.isShowing()) {
            kept.follow(look);
            window.open(new Rooms(opened, enrol, stage, around, look, window.sheets(), background, clock), kept);
            filled.accept(stage);
        }
    }

    /** A console that is still opening is waited for, so that it can be closed properly. */
    private void close(Thread start) {
        try {
            start.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        background.close();
        if (enrolment != null) {
            enrolment.close();
        }
        if (console != null) {
            console.close();
        }
        windowClosed.countDown();
    }
}
