package smartshop.app.ui.pairing;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import smartshop.app.reach.ForwardedPort;
import smartshop.app.reach.ReachBook;
import smartshop.app.reach.ReachChoice;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.camera.link.ConsoleAddress;

/** How the next camera reaches this PC, with a check of each way. For the window's thread, but needs no window. */
public final class ReachViewModel {
    private final ReachBook book;
    private final Surroundings surroundings;
    private final Executor background;
    private final Executor window;
    private final BooleanProperty sameNetwork = new SimpleBooleanProperty(true);
    private final BooleanProperty useForwarded = new SimpleBooleanProperty();
    private final StringProperty forwarded = new SimpleStringProperty("");
    private final BooleanProperty useTunnel = new SimpleBooleanProperty();
    private final StringProperty tunnelHost = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Check> sameNetworkCheck = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyObjectWrapper<Check> forwardedCheck = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyObjectWrapper<Check> tunnelCheck = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyObjectWrapper<List<ConsoleAddress>> own = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding ready;
    private volatile String newest = "";

    /**
     * What is asked of the machine and the network, in the background; a look-up may take seconds.
     */
    public interface Surroundings {
        int port();

        List<ConsoleAddress> own();

        boolean present(String host);

        ForwardedPort.Answer check(String typed);
    }

    public ReachViewModel(ReachBook book, Surroundings surroundings, Executor background, Executor window) {
        this.book = book;
        this.surroundings = surroundings;
        this.background = background;
        this.window = window;
        ready = Bindings.createBooleanBinding(
                () -> !addresses().isEmpty(), sameNetwork, useForwarded, forwarded, useTunnel, tunnelHost, own);
        forwarded.subscribe((before, now) -> check(now));
        useForwarded.subscribe((before, now) -> check(forwarded.get()));
    }

    public BooleanProperty sameNetworkProperty() {
        return sameNetwork;
    }

    public BooleanProperty useForwardedProperty() {
        return useForwarded;
    }

    /** The name or address that the operator types. */
    public StringProperty forwardedProperty() {
        return forwarded;
    }

    public BooleanProperty useTunnelProperty() {
        return useTunnel;
    }

    /** This PC's address in the hub's network; empty if there is no hub. */
    public StringProperty tunnelHostProperty() {
        return tunnelHost;
    }

    public ReadOnlyObjectProperty<Check> sameNetworkCheckProperty() {
        return sameNetworkCheck.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> forwardedCheckProperty() {
        return forwardedCheck.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> tunnelCheckProperty() {
        return tunnelCheck.getReadOnlyProperty();
    }

    /** Whether there is at least one way. */
    public BooleanBinding readyBinding() {
        return ready;
    }

    int port() {
        return surroundings.port();
    }

    /** Reads what was chosen for the camera before, and looks around again. */
    public void refresh() {
        background.execute(() -> {
            ReachChoice kept = book.read();
            window.execute(() -> show(kept));
        });
        look();
    }

    /** Looks around again: a cable may have been plugged in, the tunnel started. */
    public void look() {
        String host = tunnelHost.get();
        background.execute(() -> {
            List<ConsoleAddress> now = surroundings.own();
            boolean up = !host.isEmpty() && surroundings.present(host);
            window.execute(() -> seen(now, host, up));
        });
    }

    /** Keeps the choice for the next camera. */
    void keep() {
        ReachChoice chosen = choice();
        background.execute(() -> book.keep(chosen));
    }

    /** In the order in which the camera tries them; empty if there is no way. */
    List<ConsoleAddress> addresses() {
        return choice().addresses(own.get(), surroundings.port());
    }

    private ReachChoice choice() {
        return new ReachChoice(
                sameNetwork.get(), useForwarded.get(), forwarded.get().strip(), useTunnel.get(), tunnelHost.get());
    }

    private void show(ReachChoice kept) {
        sameNetwork.set(kept.sameNetwork());
        useForwarded.set(kept.useForwarded());
        forwarded.set(kept.forwarded());
        useTunnel.set(kept.useTunnel());
        tunnelHost.set(kept.tunnelHost());
        check(kept.forwarded());
        look();
    }

    private void seen(List<ConsoleAddress> now, String host, boolean up) {
        own.set(now);
        String words = now.stream().map(ConsoleAddress::host).collect(Collectors.joining(", "));
        sameNetworkCheck.set(
                now.isEmpty()
                        ? Check.bad(Words.say("reach.same.none"))
                        : Check.good(Words.say("reach.same.found", words)));
        if (host.isEmpty()) {
            tunnelCheck.set(Check.care(Words.say("reach.hub.none")));
        } else {
            tunnelCheck.set(
                    up ? Check.good(Words.say("reach.hub.up", host)) : Check.care(Words.say("reach.hub.down", host)));
        }
    }

    private void check(String typed) {
        if (!useForwarded.get() || typed.isBlank()) {
            forwardedCheck.set(Check.NONE);
            return;
        }
        forwardedCheck.set(new Check(Check.Level.NONE, Words.say("reach.port.checking")));
        newest = typed;
        background.execute(() -> {
            if (typed.equals(newest)) { // each look-up may take seconds, and there is one for each key
                ForwardedPort.Answer answer = surroundings.check(typed);
                window.execute(() -> answered(typed, answer));
            }
        });
    }

    /** Too late if something else was typed meanwhile. */
    private void answered(String typed, ForwardedPort.Answer answer) {
        if (useForwarded.get() && typed.equals(forwarded.get())) {
            forwardedCheck.set(judged(answer.finding()));
        }
    }

    private static Check judged(ForwardedPort.Finding finding) {
        return switch (finding) {
            case PLAUSIBLE -> Check.good(Words.say("reach.port.plausible"));
            case MALFORMED -> Check.bad(Words.say("reach.port.malformed"));
            case UNKNOWN -> Check.care(Words.say("reach.port.unknown"));
            case INSIDE -> Check.care(Words.say("reach.port.inside"));
            case SHARED -> Check.care(Words.say("reach.port.shared"));
        };
    }
}
