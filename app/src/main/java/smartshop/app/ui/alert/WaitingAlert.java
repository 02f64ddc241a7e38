package smartshop.app.ui.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import smartshop.app.alert.Alert;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.verdict.Verdict;

/** An alert in front of a human, and their answer. For the window's thread. */
public final class WaitingAlert {
    private final ObjectProperty<Alert> alert;
    private final ObjectProperty<Optional<Listed>> listed = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty lookedUp = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Verdict>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty correctable = new SimpleBooleanProperty(false);
    private Instant answeredAt = Instant.MAX;
    private boolean takenBack;
    private boolean forgotten;

    WaitingAlert(Alert alert) {
        this.alert = new SimpleObjectProperty<>(alert);
    }

    public Alert alert() {
        return alert.get();
    }

    /** Changes when there is a better shot of the same visitor. */
    public ReadOnlyObjectProperty<Alert> alertProperty() {
        return alert;
    }

    /** Takes the better shot; nothing moves under somebody who has answered. */
    void upgrade(Alert better) {
        if (answered() || forgotten) {
            wipe(better.template());
            return;
        }
        wipe(alert().template());
        alert.set(better);
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

    public ReadOnlyObjectProperty<Optional<Verdict>> answerProperty() {
        return answer;
    }

    public boolean answered() {
        return answer.get().isPresent();
    }

    boolean answeredBefore(Instant moment) {
        return answered() && answeredAt.isBefore(moment);
    }

    /** Whether the answer can be taken back: once, and not for long. */
    public ReadOnlyBooleanProperty correctableProperty() {
        return correctable;
    }

    /** @return the visitor's template, a copy, if the answer is that it is not this person and it is still known */
    Optional<Embedding> answer(Verdict given, Instant at) {
        Embedding template = alert().template();
        Optional<Embedding> seen = given == Verdict.NOT_THIS_PERSON && !forgotten
                ? Optional.of(new Embedding(template.model(), template.vector().clone()))
                : Optional.empty();
        answeredAt = at;
        answer.set(Optional.of(given));
        correctable.set(!takenBack);
        if (takenBack) {
            forget();
        }
        return seen;
    }

    void takeBack() {
        takenBack = true;
        correctable.set(false);
        answer.set(Optional.empty());
    }

    /** The answer is final, or there will be none: what the visitor looks like is overwritten with zeros. */
    void forget() {
        forgotten = true;
        correctable.set(false);
        wipe(alert().template());
    }

    /** Nobody sees it any more: the faces and the scene are overwritten as well. */
    void wipe() {
        forget();
        alert().face().wipe();
        alert().scene().wipe();
        listed.get().flatMap(Listed::portrait).ifPresent(portrait -> Arrays.fill(portrait, (byte) 0));
    }

    static void wipe(Embedding template) {
        Arrays.fill(template.vector(), 0);
    }
}
