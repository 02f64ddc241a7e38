package smartshop.app.ui.alert;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import smartshop.app.alert.Alert;

/** An alert in front of a human, and their answer. For the window's thread. */
public final class WaitingAlert {
    private final Alert alert;
    private final ObjectProperty<Optional<Listed>> listed = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty lookedUp = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private Instant answeredAt = Instant.MAX;

    WaitingAlert(Alert alert) {
        this.alert = alert;
    }

    public Alert alert() {
        return alert;
    }

    /** Who it may be; empty until it was looked up. The name is not shown before the answer. */
    public ReadOnlyObjectProperty<Optional<Listed>> listedProperty() {
        return listed;
    }

    void listed(Optional<Listed> person) {
        listed.set(person);
        lookedUp.set(true);
    }

    /** False until it is known whether the watchlist still has this person. */
    public ReadOnlyBooleanProperty lookedUpProperty() {
        return lookedUp;
    }

    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer;
    }

    public boolean answered() {
        return answer.get().isPresent();
    }

    boolean answeredBefore(Instant moment) {
        return answered() && answeredAt.isBefore(moment);
    }

    void answer(Answer given, Instant at) {
        answeredAt = at;
        answer.set(Optional.of(given));
    }

    void takeBack() {
        answer.set(Optional.empty());
    }
}
