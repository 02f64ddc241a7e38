package smartshop.app.ui;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The window's life: it shows at once, the console opens behind it, and when it is closed the console is closed too.
 * Started through the toolkit's own start instead of an {@code Application} class, so that nothing static holds state.
 */
public final class SmartShopApp {
    private static final org.slf4j.Logger log = LoggerFactory.getLogger(SmartShopApp.class);
    /** Held, because a logger that nobody holds forgets its level. The toolkit would complain of the class path. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private final Callable<Desk> opener;
    private final boolean demo;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Background background = new Background();
    private volatile @Nullable Desk desk;
    private @Nullable Window window;
    private volatile boolean closing;

    SmartShopApp(Callable<Desk> opener, boolean demo, Clock clock) {
        this.opener = opener;
        this.demo = demo;
        this.clock = clock;
    }
}
