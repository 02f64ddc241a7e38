package smartshop.app.ui.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.staff.SecretKind;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/** Some people, one of whom types a PIN or a passphrase. For the window's thread, but needs no window. */
public final class PersonPrompt {
    private static final Logger log = LoggerFactory.getLogger(PersonPrompt.class);

    /** Compares a secret; in the background, for Argon2 takes its time. */
    public interface Attempt {
        SignIn of(StaffId who, char[] secret);
    }

    private final Attempt attempt;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<StaffMember> people = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<StaffMember>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable Instant next;

    public PersonPrompt(Attempt attempt, Executor background, Executor window, Clock clock) {
        this.attempt = attempt;
        this.background = background;
        this.window = window;
        this.clock = clock;
        text.subscribe(typed -> {
            if (!typed.isEmpty()) {
                outcome.set(Check.NONE);
            }
        });
    }

    /** Who may be chosen. */
    public ObservableList<StaffMember> people() {
        return people;
    }

    /** Shows these; who was chosen stays, if still there, and whoever is alone is chosen. */
    public void show(List<StaffMember> now) {
        Optional<StaffId> before = chosen.get().map(StaffMember::id);
        if (!now.equals(people)) {
            people.setAll(now);
        }
        Optional<StaffMember> again = now.stream()
                .filter(member -> before.equals(Optional.of(member.id())))
                .findFirst();
        choose(again.or(() -> now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty()));
    }

    public ObjectProperty<Optional<StaffMember>> chosenProperty() {
        return chosen;
    }

    /** Somebody else's secret is not half typed into this one's field. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void choose(Optional<StaffMember> member) {
        if (!chosen.get().equals(member)) {
            text.set("");
            outcome.set(Check.NONE);
            next = null;
        }
        chosen.set(member);
    }

    /** The neighbour of who is chosen, for the arrow keys. */
    public void move(int by) {
        if (!people.isEmpty() && !busy.get()) {
            int at = chosen.get().map(people::indexOf).orElse(by > 0 ? -1 : 0);
            choose(Optional.of(people.get(Math.floorMod(at + by, people.size()))));
        }
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What was wrong with the last try. */
    public ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** "Olga's PIN", or nothing while nobody is chosen. */
    public String fieldName() {
        return chosen.get()
                .map(member -> member.signsInWith() == SecretKind.PIN
                        ? Words.say("signin.pin", member.name())
                        : Words.say("signin.passphrase", member.name()))
                .orElse("");
    }

    /** Tries what was typed. Nothing happens while nobody is chosen, or another try is under way. */
    public void submit() {
        if (busy.get() || chosen.get().isEmpty() || text.get().isEmpty()) {
            return;
        }
        StaffId who = chosen.get().get().id();
        char[] typed = text.get().toCharArray();
        text.set("");
        busy.set(true);
        background.execute(() -> tried(who, typed));
    }

    private void tried(StaffId who, char[] typed) {
        try {
            SignIn result = attempt.of(who, typed);
            window.execute(() -> done(result));
        } catch (StorageException e) {
            window.execute(() -> ended(Check.bad(String.valueOf(e.getMessage()))));
        } catch (RuntimeException | Error e) { // for example no memory for Argon2: the page must not wait for ever
            log.error("A secret could not be tried", e);
            window.execute(() -> ended(Check.bad(Words.say("signin.failed"))));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void done(SignIn result) {
        switch (result) {
            case SignIn.Welcome _ -> ended(Check.NONE);
            case SignIn.Wrong(Optional<Instant> until) when until.isPresent() -> pause(until.get());
            case SignIn.Wrong _ -> ended(Check.bad(Words.say("signin.wrong")));
            case SignIn.TooEarly(Instant until) -> pause(until);
            case SignIn.Shut _ -> ended(Check.bad(Words.say("signin.shut")));
            case SignIn.Refused _ -> ended(Check.bad(Words.say("signin.refused")));
        }
    }

    private void pause(Instant until) {
        ended(Check.NONE);
        next = until;
        tick();
    }

    private void ended(Check how) {
        next = null;
        busy.set(false);
        outcome.set(how);
    }

    /** Brings the pause up to date. Call it a few times a second. */
    public void tick() {
        if (next == null) {
            return;
        }
        long seconds = Duration.between(clock.instant(), next).plusMillis(999).toSeconds();
        if (seconds <= 0) {
            next = null;
            outcome.set(Check.NONE);
        } else {
            outcome.set(Check.care(
                    seconds < 120
                            ? Words.say("signin.pause.seconds", seconds)
                            : Words.say("signin.pause.minutes", (seconds + 59) / 60)));
        }
    }
}
