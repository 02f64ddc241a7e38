package smartshop.app.ui.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.Trouble;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException.Kind;
import smartshop.storage.backup.GoodBackup;

/**
 * What is wrong, and what can be done about it. If nobody chooses, what can be done without a person is done after a while: a
 * shop without anybody there would be without alerts. For the window's thread, but needs no window.
 */
public final class RepairViewModel {
    /** For somebody who stands before the window. */
    static final int SECONDS = 120;

    private final Trouble trouble;
    private final Consumer<Remedy> chosen;
    private final Clock clock;
    private final ObjectProperty<@Nullable GoodBackup> backup;
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private int secondsLeft = SECONDS;
    private boolean done;

    /** @param chosen gets the remedy, once */
    public RepairViewModel(Trouble trouble, Consumer<Remedy> chosen, Clock clock) {
        this.trouble = trouble;
        this.chosen = chosen;
        this.clock = clock;
        this.backup = new SimpleObjectProperty<>(
                trouble.backups().isEmpty() ? null : trouble.backups().getFirst());
    }

    String title() {
        if (trouble.kind() == Kind.DATABASE_CHANGED) {
            return Words.say("repair.title.changed");
        }
        if (trouble.ofTheDatabase()) {
            return Words.say("repair.title.damaged");
        }
        return trouble.ofTheKey() ? Words.say("repair.title.key") : Words.say("repair.title.people");
    }

    /** What happened, and what it means. */
    public String words() {
        if (trouble.ofTheKey()) {
            return Words.say("repair.text.key");
        }
        return switch (trouble.kind()) {
            case DATABASE_MISSING -> Words.say("repair.text.missing");
            case DATABASE_DAMAGED -> Words.say("repair.text.damaged");
            case DATABASE_CHANGED -> Words.say("repair.text.changed");
            default -> people();
        };
    }

    private String people() {
        if (trouble.secondAway()) {
            return Words.say("repair.text.connect", trouble.words());
        }
        return trouble.peopleLost() == 0
                ? Words.say("repair.text.nobody", trouble.words())
                : Words.say("repair.text.people", trouble.words(), trouble.peopleLost());
    }

    String giveUp() {
        return trouble.peopleLost() == 0 ? Words.say("repair.without") : Words.say("repair.giveUp");
    }

    String giveUpReally() {
        return trouble.peopleLost() == 0
                ? Words.say("repair.without.really")
                : Words.say("repair.giveUp.really", trouble.peopleLost());
    }

    public List<GoodBackup> backups() {
        return trouble.backups();
    }

    ObjectProperty<@Nullable GoodBackup> backupProperty() {
        return backup;
    }

    /** "21 Nov 2026, 03:30: 12 people, 340 alerts". */
    public String line(GoodBackup good) {
        return Words.say(
                "repair.backup",
                Times.moment(good.backup().madeAt(), clock.getZone()),
                good.seal().people(),
                good.seal().alerts());
    }

    /** What restoring the chosen backup loses. */
    public String lost(GoodBackup good) {
        long hours = Duration.between(good.backup().madeAt(), clock.instant()).toHours();
        return hours < 48 ? Words.say("repair.lost.hours", hours + 1) : Words.say("repair.lost.days", hours / 24 + 1);
    }

    /** Empty while nothing happens by itself. */
    public ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    boolean canRestore() {
        return trouble.ofTheDatabase() && !trouble.backups().isEmpty();
    }

    boolean canGoOn() {
        return trouble.kind() == Kind.DATABASE_CHANGED;
    }

    boolean canBringKeyBack() {
        return trouble.ofTheKey() && trouble.keyElsewhere();
    }

    boolean canGiveUp() {
        return trouble.ofThePeople() && !trouble.secondAway();
    }

    /** Every second. */
    public void tick() {
        Remedy byItself = Remedy.byItself(trouble);
        if (done || byItself instanceof Remedy.Leave) {
            return;
        }
        secondsLeft--;
        countdown.set(Words.say("repair.countdown", secondsLeft));
        if (secondsLeft <= 0) {
            choose(byItself);
        }
    }

    public void restore() {
        GoodBackup picked = backup.get();
        if (picked != null) {
            choose(new Remedy.Restore(List.of(picked)));
        }
    }

    public void choose(Remedy remedy) {
        if (!done) {
            done = true;
            chosen.accept(remedy);
        }
    }
}
