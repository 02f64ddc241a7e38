package smartshop.app.ui.alert;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.staff.StaffMember;

/** An alert of the board as this window shows it, and what somebody is about to do with it here. For the window's thread. */
public final class WaitingAlert {
    private final ObjectProperty<OpenAlert> now;
    private final ObjectProperty<Optional<Second>> second = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final StringProperty refused = new SimpleStringProperty("");
    private Instant later = Instant.MIN;

    /**
     * Somebody else at this screen who has said who they are, and has not answered yet.
     *
     * @param until afterwards they may have turned away, and somebody else may stand at the keyboard
     */
    public record Second(Proven who, StaffMember member, Instant until) {}

    WaitingAlert(OpenAlert alert) {
        this.now = new SimpleObjectProperty<>(alert);
    }

    public OpenAlert now() {
        return now.get();
    }

    /** Changes with each answer, better shot, sighting and whatever else the board knows. */
    public ReadOnlyObjectProperty<OpenAlert> nowProperty() {
        return now;
    }

    void now(OpenAlert alert) {
        now.set(alert);
    }

    public Alert alert() {
        return now().alert();
    }

    /** Whether somebody has to look, whoever it is. */
    public boolean waits() {
        return now().waits();
    }

    /** Whether nobody has answered in time. */
    public boolean late() {
        return now().escalation() != OpenAlert.Escalation.NONE;
    }

    public ReadOnlyObjectProperty<Optional<Second>> secondProperty() {
        return second;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void second(Optional<Second> person) {
        second.set(person);
    }

    /** Forgets a second person whose time is over. */
    void forgetSecond(Instant moment) {
        if (!busy.get()
                && second.get().filter(one -> !moment.isBefore(one.until())).isPresent()) {
            second.set(Optional.empty());
        }
    }

    /** Whether an answer is being written down. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    void busy(boolean writing) {
        busy.set(writing);
    }

    /** Why the last thing that somebody said at this screen was not taken; empty if it was. */
    ReadOnlyStringProperty refusedProperty() {
        return refused;
    }

    void refused(String words) {
        refused.set(words);
    }

    /** Nobody is called for it here before that moment. */
    void later(Instant moment) {
        later = moment;
    }

    boolean resting(Instant moment) {
        return moment.isBefore(later);
    }
}
