package smartshop.app.ui.act;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.DoorSettings;
import smartshop.app.act.DoorSetup;
import smartshop.app.act.HelpSettings;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;

/** Where the owner sets up what people can do. For the window's thread, but needs no window. */
public final class SetupModel {
    private final Acting acting;
    private final Supplier<List<ShownChannel>> channels;
    private final Lane lane;
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);

    /** @param channels asked of the disk */
    public SetupModel(Acting acting, Supplier<List<ShownChannel>> channels, Executor background, Executor window) {
        this.acting = acting;
        this.channels = channels;
        this.lane = new Lane(background, window, () -> {});
    }

    /** What is known when a sheet opens. */
    record Help(HelpSettings settings, List<ShownChannel> channels) {}

    ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    void help(Consumer<Help> then) {
        attempt(() -> new Help(acting.help().settings(), channels.get()), then);
    }

    void save(HelpSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.help().change(next);
                    return next;
                },
                done -> then.run());
    }

    void announcements(Consumer<AnnounceSettings> then) {
        attempt(acting.announcements()::settings, then);
    }

    void save(AnnounceSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.announcements().change(next);
                    return next;
                },
                done -> then.run());
    }

    void door(Consumer<DoorSettings> then) {
        attempt(acting.doorSetup()::settings, then);
    }

    void save(DoorSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.doorSetup().change(next);
                    return next;
                },
                done -> then.run());
    }

    /** Asks the relay how it is. */
    void tryOut(DoorSettings typed) {
        attempt(() -> acting.doorSetup().tryOut(typed), said -> outcome.set(words(said)));
    }

    private static Check words(DoorSetup.Said said) {
        if (said.fire()) {
            return Check.care(Words.say("door.tried.fire"));
        }
        return Check.good(said.locked() ? Words.say("door.tried.locked") : Words.say("door.tried.open"));
    }

    private <T> void attempt(Supplier<T> work, Consumer<T> then) {
        lane.attempt(outcome, work, then);
    }
}
