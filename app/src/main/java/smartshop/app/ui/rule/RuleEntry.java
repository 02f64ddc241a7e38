package smartshop.app.ui.rule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import smartshop.app.rule.Hours;
import smartshop.app.rule.Occasion;
import smartshop.app.rule.Profile;
import smartshop.app.rule.Rule;
import smartshop.app.rule.What;
import smartshop.app.rule.When;
import smartshop.app.ui.Check;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/** A rule that is being put together. */
final class RuleEntry {
    private final UUID id;
    private final boolean on;
    private final ObservableSet<Occasion> occasions;
    private final ObservableSet<Profile> profiles;
    private final ObservableSet<Offence> offences;
    private final ObservableSet<UUID> cameras;
    private final ObservableSet<DayOfWeek> days;
    private final ObservableSet<UUID> channels;
    private final ObjectProperty<Severity> least;
    private final ObjectProperty<LocalTime> from;
    private final ObjectProperty<LocalTime> to;
    private final BooleanProperty sound;
    private final BooleanProperty ticked;
    private final BooleanProperty announce;
    private final BooleanProperty help;
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);

    private RuleEntry(Rule rule) {
        id = rule.id();
        on = rule.on();
        occasions = of(rule.when().occasions());
        profiles = of(rule.when().profiles());
        offences = of(rule.when().offences());
        cameras = of(rule.when().cameras());
        days = of(rule.when().days());
        channels = of(rule.what().channels());
        least = new SimpleObjectProperty<>(rule.when().least());
        from = new SimpleObjectProperty<>(rule.when().hours().from());
        to = new SimpleObjectProperty<>(rule.when().hours().to());
        sound = new SimpleBooleanProperty(rule.what().sound());
        ticked = new SimpleBooleanProperty(rule.what().ticked());
        announce = new SimpleBooleanProperty(rule.what().announce());
        help = new SimpleBooleanProperty(rule.what().help());
    }

    private static <T> ObservableSet<T> of(Set<T> some) {
        ObservableSet<T> all = FXCollections.observableSet();
        all.addAll(some);
        return all;
    }

    static RuleEntry of(Rule rule) {
        return new RuleEntry(rule);
    }

    /** What most want first: to hear of a new alert. */
    static RuleEntry fresh() {
        return new RuleEntry(new Rule(UUID.randomUUID(), true, When.always(Set.of(Occasion.NEW)), What.SOUND));
    }

    ObservableSet<Occasion> occasions() {
        return occasions;
    }

    ObservableSet<Profile> profiles() {
        return profiles;
    }

    ObservableSet<Offence> offences() {
        return offences;
    }

    ObservableSet<UUID> cameras() {
        return cameras;
    }

    ObservableSet<DayOfWeek> days() {
        return days;
    }

    ObservableSet<UUID> channels() {
        return channels;
    }

    ObjectProperty<Severity> leastProperty() {
        return least;
    }

    ObjectProperty<LocalTime> fromProperty() {
        return from;
    }

    ObjectProperty<LocalTime> toProperty() {
        return to;
    }

    BooleanProperty soundProperty() {
        return sound;
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }

    BooleanProperty announceProperty() {
        return announce;
    }

    BooleanProperty helpProperty() {
        return help;
    }

    ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    Rule rule() {
        When when = new When(
                Set.copyOf(occasions),
                Set.copyOf(profiles),
                Set.copyOf(offences),
                least.get(),
                Set.copyOf(cameras),
                Set.copyOf(days),
                new Hours(from.get(), to.get()));
        return new Rule(
                id, on, when, new What(sound.get(), ticked.get(), Set.copyOf(channels), announce.get(), help.get()));
    }

    void onChange(Runnable listener) {
        InvalidationListener changed = change -> listener.run();
        List<Observable> all = List.of(
                occasions, profiles, offences, cameras, days, channels, least, from, to, sound, ticked, announce, help);
        all.forEach(one -> one.addListener(changed));
    }
}
