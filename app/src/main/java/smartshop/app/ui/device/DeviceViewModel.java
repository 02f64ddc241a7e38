package smartshop.app.ui.device;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.camera.link.StreamSettings;
import smartshop.storage.StorageException;
import smartshop.storage.camera.MaskedArea;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.camera.WantedPicture;

/** One camera's device: how it is and what is wanted of it. For the window's thread, but needs no window. */
public final class DeviceViewModel {
    private final CameraFeed feed;
    private final Plans plans;
    private final DeviceWords words;
    private final Executor background;
    private final Executor window;
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObjectProperty<PictureSize> size = new SimpleObjectProperty<>(PictureSize.AS_IS);
    private final ObjectProperty<Integer> rate = new SimpleObjectProperty<>(15);
    private final ObjectProperty<Double> megabits = new SimpleObjectProperty<>(1.2);
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final StringProperty gigabytes = new SimpleStringProperty("");
    private final ObservableList<MaskedArea> masks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);

    public DeviceViewModel(CameraFeed feed, Plans plans, DeviceWords words, Executor background, Executor window) {
        this.feed = feed;
        this.plans = plans;
        this.words = words;
        this.background = background;
        this.window = window;
        show(plans.of(feed.id()));
        tick();
    }

    CameraFeed feed() {
        return feed;
    }

    /** What the device says of itself. */
    public ObservableList<Fact> facts() {
        return facts;
    }

    public ObjectProperty<PictureSize> sizeProperty() {
        return size;
    }

    /** Pictures a second. */
    public ObjectProperty<Integer> rateProperty() {
        return rate;
    }

    /** Mbit/s. */
    public ObjectProperty<Double> megabitsProperty() {
        return megabits;
    }

    /** Whether it keeps pictures while the link is down. */
    public BooleanProperty keepProperty() {
        return keep;
    }

    /** Allowed in a month, 10^9 bytes, as it is typed; empty: no limit. */
    public StringProperty gigabytesProperty() {
        return gigabytes;
    }

    public ObservableList<MaskedArea> masks() {
        return masks;
    }

    /** What came of the last change. */
    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Adds a mask, unless there are as many as a device takes. */
    void mask(MaskedArea area) {
        if (masks.size() < StreamSettings.MOST_MASKS) {
            masks.add(area);
        } else {
            outcome.set(Check.care(Words.say("device.masks.most", StreamSettings.MOST_MASKS)));
        }
    }

    /** Call about every second. */
    public void tick() {
        List<Fact> now = words.facts(feed);
        if (!now.equals(facts)) {
            facts.setAll(now);
        }
    }

    /** The device hears of it at once. */
    public void apply() {
        Optional<OptionalDouble> limit = limit();
        if (limit.isEmpty()) {
            outcome.set(Check.bad(Words.say("device.budget.wrong")));
            return;
        }
        Plan wanted = new Plan(
                new StreamWish(picture(), List.copyOf(masks), keep.get()),
                limit.get(),
                plans.of(feed.id()).since());
        background.execute(() -> {
            Check done = change(wanted);
            window.execute(() -> {
                outcome.set(done);
                tick();
            });
        });
    }

    private Check change(Plan wanted) {
        try {
            plans.change(feed.id(), wanted);
            return Check.good(Words.say("device.applied"));
        } catch (StorageException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        }
    }

    /** Empty if what was typed is no number. */
    private Optional<OptionalDouble> limit() {
        String typed = gigabytes.get().strip().replace(',', '.');
        if (typed.isEmpty()) {
            return Optional.of(OptionalDouble.empty());
        }
        return typed.matches("\\d{1,6}(\\.\\d+)?")
                ? Optional.of(OptionalDouble.of(Double.parseDouble(typed)))
                : Optional.empty();
    }

    private Optional<WantedPicture> picture() {
        PictureSize chosen = size.get();
        return chosen == PictureSize.AS_IS
                ? Optional.empty()
                : Optional.of(new WantedPicture(
                        chosen.width(), chosen.height(), rate.get(), (int) Math.round(megabits.get() * 1e6)));
    }

    private void show(Plan plan) {
        plan.wish().picture().ifPresent(picture -> {
            size.set(PictureSize.nearest(picture.width()));
            rate.set((int) Math.round(picture.framesPerSecond()));
            megabits.set(picture.bitrate() / 1e6);
        });
        keep.set(plan.wish().spool());
        masks.setAll(plan.wish().masks());
        plan.gigabytes()
                .ifPresent(most -> gigabytes.set(
                        BigDecimal.valueOf(most).stripTrailingZeros().toPlainString()));
    }
}
