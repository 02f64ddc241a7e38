package smartshop.app.ui.pairing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.reach.ForwardedPort;
import smartshop.app.reach.TunnelFile;
import smartshop.app.reach.TunnelFiles;
import smartshop.app.reach.TunnelPlan;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.camera.link.ConsoleAddress;

/** Makes the files of a hub, once. For the window's thread, but needs no window. */
public final class HubViewModel {
    private static final Logger log = LoggerFactory.getLogger(HubViewModel.class);

    private final int port;
    private final Executor background;
    private final Executor window;
    private final StringProperty hub = new SimpleStringProperty("");
    private final ObjectProperty<Integer> cameras = new SimpleObjectProperty<>(4);
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);

    /** @param port the console's */
    public HubViewModel(int port, Path folder, Executor background, Executor window) {
        this.port = port;
        this.background = background;
        this.window = window;
        this.folder.set(folder.toString());
    }

    /** The server's name or address. */
    public StringProperty hubProperty() {
        return hub;
    }

    public ObjectProperty<Integer> camerasProperty() {
        return cameras;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /** What came of it. */
    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    BooleanBinding incompleteBinding() {
        return hub.isEmpty().or(folder.isEmpty());
    }

    /** @param made gets this PC's address in the hub's network when the files are written */
    void write(Consumer<String> made) {
        outcome.set(Check.NONE);
        ForwardedPort.parse(hub.get(), TunnelPlan.USUAL_HUB_PORT)
                .ifPresentOrElse(
                        address -> write(address, made),
                        () -> outcome.set(Check.bad(Words.say("reach.port.malformed"))));
    }

    private void write(ConsoleAddress address, Consumer<String> made) {
        Integer typed = cameras.get();
        int count = Math.clamp(typed == null ? 1 : typed, 1, TunnelPlan.MOST_CAMERAS);
        String where = folder.get().strip();
        background.execute(() -> {
            TunnelPlan plan = TunnelPlan.forThisMachine(address, port, count, new SecureRandom());
            Check written = write(TunnelFiles.of(plan), where);
            window.execute(() -> {
                outcome.set(written);
                if (written.level() == Check.Level.GOOD) {
                    made.accept(plan.console().host());
                }
            });
        });
    }

    private static Check write(List<TunnelFile> files, String where) {
        try {
            TunnelFiles.write(files, Path.of(where));
            return Check.good(Words.say("hub.written", files.size(), where));
        } catch (FileAlreadyExistsException e) {
            return Check.bad(Words.say("hub.exists"));
        } catch (IOException | InvalidPathException e) {
            log.warn("The hub's files could not be written", e);
            return Check.bad(Words.say("hub.failed"));
        }
    }
}
