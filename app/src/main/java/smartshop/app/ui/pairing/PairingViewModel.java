package smartshop.app.ui.pairing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.Frame;
import smartshop.app.pairing.PairingAsk;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingOffer;
import smartshop.app.pairing.PairingState;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.StorageException;
import smartshop.storage.vault.SafeFile;

/** One pairing, from the code to the live picture. For the window's thread, but needs no window. */
public final class PairingViewModel {
    private final PairingDesk desk;
    private final Supplier<List<CameraFeed>> feeds;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CLOSED);
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Check> note = new ReadOnlyObjectWrapper<>(Check.NONE);
    private Optional<CameraFeed> replaced = Optional.empty();
    private List<ConsoleAddress> offered = List.of();
    private String code = "";
    private Optional<PairingAsk> ask = Optional.empty();
    private Optional<UUID> paired = Optional.empty();

    /** Where the wizard is. */
    public enum Step {
        CLOSED,
        /** How does the camera reach this PC? */
        REACH,
        /** The code is shown. */
        CODE,
        /** A device asks. */
        ASKED,
        /** It is paired; its picture comes or is there. */
        PAIRED,
        /** It came to nothing; {@link #noteProperty} says why. */
        FAILED
    }

    /**
     * One address of the code, as the device saw it.
     *
     * @param works whether the device could connect to it
     */
    public record Way(String address, boolean works) {}

    /** @param feeds the console's cameras */
    public PairingViewModel(
            PairingDesk desk, Supplier<List<CameraFeed>> feeds, Executor background, Executor window, Clock clock) {
        this.desk = desk;
        this.feeds = feeds;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How long the code is good for, in words. */
    public ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    /** What went wrong and what to do, or what was done. */
    public ReadOnlyObjectProperty<Check> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The camera whose device is replaced; empty for a new camera. */
    public Optional<CameraFeed> replaced() {
        return replaced;
    }

    /** The code, once there is one; it is a secret. */
    String code() {
        return code;
    }

    /** The device that asks, in the step {@link Step#ASKED}. */
    Optional<PairingAsk> ask() {
        return ask;
    }

    /** The camera that was paired, in the step {@link Step#PAIRED}. */
    Optional<CameraFeed> camera() {
        return paired.flatMap(
                id -> feeds.get().stream().filter(feed -> feed.id().equals(id)).findFirst());
    }

    boolean live() {
        return camera().filter(feed -> feed.state().kind() == CameraState.Kind.LIVE)
                .isPresent();
    }

    /** Begins. @param camera whose device is to be replaced; empty for a new camera */
    public void start(Optional<CameraFeed> camera) {
        replaced = camera;
        note.set(Check.NONE);
        step.set(Step.REACH);
    }

    /** Shows a code with these addresses. */
    void offer(List<ConsoleAddress> addresses) {
        offered = addresses;
        PairingOffer offer = desk.open(addresses);
        code = offer.code();
        note.set(Check.NONE);
        offered(offer);
    }

    /** Shows another code with the same addresses. */
    void again() {
        offer(offered);
    }

    /** Asks how it stands. Call a few times a second while the wizard is open. */
    public void tick() {
        if (step.get() == Step.CLOSED || step.get() == Step.REACH) {
            return;
        }
        switch (desk.state()) {
            case PairingState.Idle idle -> {}
            case PairingState.Offered(PairingOffer offer) -> offered(offer);
            case PairingState.Asked(PairingAsk asking) -> asked(asking);
            case PairingState.Paired(UUID camera, String name) -> {
                paired = Optional.of(camera);
                step.set(Step.PAIRED);
            }
            case PairingState.Failed(String words) -> failed(words);
            case PairingState.Expired expired -> failed(Words.say("pair.expired"));
        }
    }

    private void offered(PairingOffer offer) {
        Duration left = Duration.between(clock.instant(), offer.expiresAt());
        countdown.set(Words.say("pair.countdown", "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart())));
        step.set(Step.CODE);
    }

    private void asked(PairingAsk asking) {
        ask = Optional.of(asking);
        step.set(Step.ASKED);
    }

    private void failed(String words) {
        code = "";
        ask = Optional.empty();
        note.set(Check.bad(words));
        step.set(Step.FAILED);
    }

    /** What the device said of the code's addresses, in the code's order. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ask.ifPresent(asking -> offered.forEach(address -> ways.add(new Way(
                address.toString(),
                address.equals(asking.used()) || asking.reached().contains(address)))));
        return ways;
    }

    /** Its first picture, as soon as it is decoded. */
    Optional<Frame> picture() {
        return ask.flatMap(PairingAsk::picture);
    }

    /** The device that asks is ours. @param name for a new camera */
    void confirm(String name) {
        note.set(Check.NONE);
        background.execute(() -> {
            try {
                replaced.ifPresentOrElse(feed -> desk.replace(feed.id()), () -> desk.confirm(name.strip()));
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> note.set(Check.bad(words)));
            }
            window.execute(this::tick);
        });
    }

    /** The device that asks is not ours. */
    void reject() {
        desk.reject();
        failed(Words.say("pair.rejected"));
    }

    /** Writes the code for a memory card. */
    void save(Path file) {
        String text = code + System.lineSeparator();
        background.execute(() -> {
            try {
                SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                window.execute(() -> note.set(Check.good(Words.say("pair.saved", file.toString()))));
            } catch (IOException e) {
                window.execute(() -> note.set(Check.bad(Words.say("pair.save.failed"))));
            }
        });
    }

    /** The wizard was closed. A camera that was paired stays. */
    public void close() {
        if (step.get() != Step.CLOSED) {
            desk.cancel();
            code = "";
            ask = Optional.empty();
            paired = Optional.empty();
            step.set(Step.CLOSED);
        }
    }
}
