package smartshop.app.ui.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.channel.ShownChannel;
import smartshop.app.rule.DryRun;
import smartshop.app.rule.Gap;
import smartshop.app.rule.PastAlerts;
import smartshop.app.rule.Profile;
import smartshop.app.rule.Rule;
import smartshop.app.rule.RuleBook;
import smartshop.app.rule.RuleDesk;
import smartshop.app.rule.RuleException;
import smartshop.app.rule.WeekPlan;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** What follows from alerts, what it costs, and what the shop is like now. For the window's thread, but needs no window. */
public final class RulesViewModel {
    private static final Logger log = LoggerFactory.getLogger(RulesViewModel.class);

    private final RuleDesk desk;
    private final PastAlerts past;
    private final Supplier<List<ShownChannel>> channels;
    private final Supplier<Map<UUID, String>> cameras;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<RuleRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Check> costs = new SimpleObjectProperty<>(Check.NONE);
    private final ObjectProperty<Check> now = new SimpleObjectProperty<>(Check.NONE);
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Known known = Known.NOTHING;
    private Optional<PastAlerts.Past> history = Optional.empty();

    /** @param channels asked of the disk, in the background; throws for who may not see them */
    public RulesViewModel(
            RuleDesk desk,
            PastAlerts past,
            Supplier<List<ShownChannel>> channels,
            Supplier<Map<UUID, String>> cameras,
            Executor background,
            Executor window,
            Clock clock) {
        this.desk = desk;
        this.past = past;
        this.channels = channels;
        this.cameras = cameras;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** Reads everything again, the history last. Does nothing for who may not change settings. */
    public void refresh() {
        background.execute(() -> attempt(() -> {
            Known read = new Known(Map.copyOf(cameras.get()), channels.get());
            window.execute(() -> {
                known = read;
                show();
            });
            PastAlerts.Past held = past.read();
            window.execute(() -> {
                history = Optional.of(held);
                show();
            });
        }));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StorageException e) {
            log.debug("The rules are not shown: {}", e.getMessage());
        }
    }

    /** Deliveries and hours go on while somebody looks. */
    public void tick() {
        now.set(nowWords());
    }

    private void show() {
        RuleBook book = desk.book();
        RuleWords words = new RuleWords(known);
        List<RuleRow> made = book.rules().stream().map(rule -> row(rule, words)).toList();
        if (!made.equals(rows)) {
            rows.setAll(made);
        }
        costs.set(costs(book));
        tick();
    }

    private RuleRow row(Rule rule, RuleWords words) {
        String shortage = rule.on() ? known.shortage(rule) : "";
        return new RuleRow(
                rule, words.sentence(rule), tried(rule), shortage.isEmpty() ? Check.NONE : Check.care(shortage));
    }

    private String tried(Rule rule) {
        return history.map(held -> DryRun.of(rule, held, desk.book().plan(), clock.getZone()))
                .map(RuleWords::tried)
                .orElse("");
    }

    /** What these rules leave out that SmartShop's own do not. */
    private Check costs(RuleBook book) {
        RuleWords words = new RuleWords(known);
        String gaps = Gap.of(book).stream().map(words::gap).collect(Collectors.joining(" "));
        return gaps.isEmpty() ? Check.NONE : Check.care(Words.say("rule.costs", gaps));
    }

    ObservableList<RuleRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Check> costsProperty() {
        return costs;
    }

    /** What the shop is like now, why, and for how long. */
    ReadOnlyObjectProperty<Check> nowProperty() {
        return now;
    }

    ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    Known known() {
        return known;
    }

    RuleWords words() {
        return new RuleWords(known);
    }

    Profile profile() {
        return desk.profile();
    }

    /** Whether somebody has said what the shop is like, and it holds. */
    boolean saidByHand() {
        return desk.book().handAt(clock.instant(), clock.getZone()).isPresent();
    }

    WeekPlan plan() {
        return desk.book().plan();
    }

    /** For everybody to see: that the shop is closed or at night, or that somebody said what it is; empty if it is open by the plan. */
    public String unusual() {
        Profile profile = profile();
        String name = RuleWords.name(profile);
        if (saidByHand()) {
            return Words.say("profile.status.hand", name);
        }
        return profile == Profile.OPEN ? "" : Words.say("profile.status", name);
    }

    private Check nowWords() {
        RuleBook book = desk.book();
        Instant moment = clock.instant();
        ZoneId zone = clock.getZone();
        String name = RuleWords.name(book.profile(moment, zone));
        if (book.handAt(moment, zone).isPresent()) {
            return Check.care(book.handUntil(zone)
                    .map(until -> Words.say("profile.now.hand", name, when(until)))
                    .orElse(Words.say("profile.now.handForGood", name)));
        }
        return Check.good(book.plan()
                .nextChange(moment, zone)
                .map(until -> Words.say("profile.now.plan", name, when(until)))
                .orElse(Words.say("profile.now.always", name)));
    }

    private String when(Instant at) {
        ZoneId zone = clock.getZone();
        return Words.say("profile.until", RuleWords.day(at.atZone(zone).getDayOfWeek()), Times.minute(at, zone));
    }

    /** What a rule that is being put together would say, have done, and cost. */
    Preview preview(RuleEntry entry) {
        Rule rule = entry.rule();
        boolean complete = !rule.when().occasions().isEmpty()
                && !rule.when().profiles().isEmpty()
                && rule.what().any();
        String shortage = known.shortage(rule);
        return new Preview(
                complete ? words().sentence(rule) : Words.say("rule.incomplete"),
                complete ? tried(rule) : "",
                shortage.isEmpty() ? Check.NONE : Check.care(shortage),
                complete ? costs(desk.book().with(rule)) : Check.NONE);
    }

    record Preview(String sentence, String tried, Check shortage, Check costs) {}

    void save(RuleEntry entry, Runnable done) {
        Rule rule = entry.rule();
        change(() -> desk.put(rule), entry.outcomeProperty(), done);
    }

    void turn(Rule rule, boolean on) {
        change(() -> desk.put(rule.turned(on)), outcome, () -> {});
    }

    void remove(Rule rule) {
        change(() -> desk.remove(rule.id()), outcome, () -> {});
    }

    /** What it costs to take it away or to turn it off; nothing if it costs nothing. */
    String costsWithout(Rule rule) {
        return costs(desk.book().without(rule.id())).words();
    }

    void restore() {
        change(desk::restore, outcome, () -> {});
    }

    void say(Profile profile) {
        change(() -> desk.say(profile), outcome, () -> {});
    }

    void followPlan() {
        change(desk::followPlan, outcome, () -> {});
    }

    void plan(WeekPlan plan, Runnable done) {
        change(() -> desk.plan(plan), outcome, done);
    }

    private void change(Runnable work, ObjectProperty<Check> said, Runnable done) {
        busy.set(true);
        background.execute(() -> {
            Check check = checked(work);
            window.execute(() -> {
                busy.set(false);
                said.set(check);
                if (check.level() == Check.Level.NONE) {
                    done.run();
                }
                show();
            });
        });
    }

    private static Check checked(Runnable work) {
        try {
            work.run();
            return Check.NONE;
        } catch (StorageException | RuleException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("Rules could not be changed", e);
            return Check.bad(Words.say("messages.failed"));
        }
    }
}
