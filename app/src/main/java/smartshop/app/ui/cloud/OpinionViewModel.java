package smartshop.app.ui.cloud;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.cloud.AccessKey;
import smartshop.app.cloud.Agreed;
import smartshop.app.cloud.Budget;
import smartshop.app.cloud.CloudDesk;
import smartshop.app.cloud.CloudRegion;
import smartshop.app.cloud.CloudSettings;
import smartshop.app.cloud.Costs;
import smartshop.app.cloud.IamPolicy;
import smartshop.app.cloud.Scope;
import smartshop.app.cloud.Term;
import smartshop.app.cloud.Tried;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** What the second opinion needs, costs and may do. For the window's thread, but needs no window. */
public final class OpinionViewModel {
    private static final Logger log = LoggerFactory.getLogger(OpinionViewModel.class);

    private final CloudDesk desk;
    private final Supplier<Tried> trial;
    private final String country;
    private final Executor background;
    private final Executor window;
    private final ObjectProperty<@Nullable CloudRegion> region = new SimpleObjectProperty<>();
    /** In the order of the terms. */
    private final List<Tick> ticks =
            Stream.generate(Tick::new).limit(Term.values().length).toList();

    private final BooleanProperty everyAlert = new SimpleBooleanProperty();
    private final StringProperty dollars = new SimpleStringProperty("");
    private final StringProperty calls = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty keyId = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasKey = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper costs = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper policy = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);

    /**
     * @param trial asks about two drawn faces, in the background; may take seconds
     * @param country the shop's, as in the record of lawful use; suggests a region
     */
    public OpinionViewModel(
            CloudDesk desk, Supplier<Tried> trial, String country, Executor background, Executor window) {
        this.desk = desk;
        this.trial = trial;
        this.country = country;
        this.background = background;
        this.window = window;
    }

    /** Whether a term is kept, and since when. */
    private static final class Tick {
        private final BooleanProperty done = new SimpleBooleanProperty();
        private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    }

    private Tick tick(Term term) {
        return ticks.get(term.ordinal());
    }

    /** The one that is pinned, or none. */
    public ObjectProperty<@Nullable CloudRegion> regionProperty() {
        return region;
    }

    public BooleanProperty tickProperty(Term term) {
        return tick(term).done;
    }

    /** "Recorded on 21 November 2026", or empty. */
    public ReadOnlyStringProperty sinceProperty(Term term) {
        return tick(term).since.getReadOnlyProperty();
    }

    public BooleanProperty everyAlertProperty() {
        return everyAlert;
    }

    public StringProperty dollarsProperty() {
        return dollars;
    }

    public StringProperty callsProperty() {
        return calls;
    }

    public StringProperty priceProperty() {
        return price;
    }

    public StringProperty keyIdProperty() {
        return keyId;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasKeyProperty() {
        return hasKey.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** "Costs this month: 1.24 of 5.00 US dollars, 812 of 5,000 calls". */
    public ReadOnlyStringProperty costsProperty() {
        return costs.getReadOnlyProperty();
    }

    /** For Amazon's console; empty until a region is pinned. */
    public ReadOnlyStringProperty policyProperty() {
        return policy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Reads how it is now; what was typed and not kept is gone. */
    public void opened() {
        outcome.set(Check.NONE);
        keyId.set("");
        secret.set("");
        refresh();
    }

    void refresh() {
        background.execute(() -> {
            CloudSettings now = desk.settings();
            boolean key = desk.hasKey();
            Costs spent = desk.costs();
            window.execute(() -> show(now, key, spent));
        });
    }

    private void show(CloudSettings now, boolean key, Costs spent) {
        region.set(now.pinned().orElse(null));
        policy.set(now.pinned().map(IamPolicy::of).orElse(""));
        for (Term term : Term.values()) {
            Agreed agreed = now.terms().get(term);
            tick(term).done.set(agreed != null);
            tick(term).since.set(agreed == null ? "" : Words.say("cloud.since", Times.date(agreed.on())));
        }
        on.set(now.on());
        hasKey.set(key);
        everyAlert.set(now.scope() == Scope.ALL);
        Budget budget = now.budget();
        dollars.set(Money.exact(budget.microDollars()));
        calls.set(Money.count(budget.calls()));
        price.set(Money.exact(budget.price()));
        costs.set(Words.say(
                "cloud.costs",
                Money.cents(spent.used().microDollars()),
                Money.cents(budget.microDollars()),
                Money.count(spent.used().calls()),
                Money.count(budget.calls())));
    }

    /** The region of the shop's own law, for the field's hint; empty if there is none. */
    String suggestion() {
        return CloudRegion.nearest(country)
                .map(near -> Words.say("cloud.region.near", near.place()))
                .orElse("");
    }

    /** Pins it; another one than before asks for all again. */
    public void choose(@Nullable CloudRegion chosen) {
        if (chosen == null || desk.settings().pinned().filter(chosen::equals).isPresent()) {
            return;
        }
        boolean asksAgain = !desk.settings().terms().isEmpty();
        attempt(() -> desk.region(chosen), asksAgain ? Check.care(Words.say("cloud.region.again")) : Check.NONE);
    }

    public void tick(Term term, boolean yes) {
        attempt(
                () -> {
                    if (yes) {
                        desk.agree(term);
                    } else {
                        desk.takeBack(term);
                    }
                },
                Check.NONE);
    }

    /** Keeps the key that was typed. */
    public void keepKey() {
        String id = keyId.get();
        String typed = secret.get();
        secret.set("");
        attempt(
                () -> {
                    desk.key(new AccessKey(id, typed));
                    window.execute(() -> keyId.set(""));
                },
                Check.good(Words.say("cloud.key.kept")));
    }

    public void removeKey() {
        attempt(desk::removeKey, Check.good(Words.say("cloud.key.removed")));
    }

    public void keepBudget() {
        try {
            Budget typed =
                    new Budget(Money.micros(dollars.get()), Money.number(calls.get()), Money.micros(price.get()));
            Scope scope = everyAlert.get() ? Scope.ALL : Scope.DOUBTFUL;
            attempt(() -> desk.choose(scope, typed), Check.good(Words.say("cloud.budget.kept")));
        } catch (NumberFormatException e) {
            outcome.set(Check.bad(Words.say("cloud.budget.wrong")));
        } catch (IllegalArgumentException e) {
            outcome.set(Check.bad(String.valueOf(e.getMessage())));
        }
    }

    public void switchOn() {
        attempt(desk::switchOn, Check.good(Words.say("cloud.on.done")));
    }

    public void switchOff() {
        attempt(desk::switchOff, Check.good(Words.say("cloud.off.done")));
    }

    /** Asks about two drawn faces. */
    public void tryOut() {
        busy.set(true);
        outcome.set(Check.care(Words.say("cloud.trying")));
        background.execute(() -> {
            Check said = said();
            window.execute(() -> {
                busy.set(false);
                outcome.set(said);
                refresh();
            });
        });
    }

    private Check said() {
        try {
            Tried tried = trial.get();
            return tried.works() ? Check.good(tried.words()) : Check.bad(tried.words());
        } catch (StorageException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        }
    }

    /** In order, in the background; then says what came of it and shows how it is. */
    private void attempt(Runnable work, Check done) {
        busy.set(true);
        background.execute(() -> {
            Check came = done;
            try {
                work.run();
            } catch (StorageException | IllegalArgumentException e) {
                came = Check.bad(String.valueOf(e.getMessage()));
                log.info("The second opinion was not changed");
            }
            Check shown = came;
            window.execute(() -> {
                busy.set(false);
                outcome.set(shown);
                refresh();
            });
        });
    }
}
