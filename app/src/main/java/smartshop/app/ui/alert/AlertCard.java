package smartshop.app.ui.alert;

import java.time.Clock;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Shortcut;
import smartshop.app.ui.Shown;
import smartshop.app.ui.Words;
import smartshop.app.verify.OpenAlert;
import smartshop.recognition.attack.Presentation;
import smartshop.storage.verdict.Verdict;

/** One alert: two faces, the scene, one question. The name stands on it only once two people have answered. */
final class AlertCard extends VBox {
    private final AlertsViewModel model;
    private final WaitingAlert waiting;
    private final Clock clock;
    private final AnswerKeys keys;
    private final Label where = new Label();
    private final Label lastSeen = new Label();
    private final StateChip chip;
    private final CardPictures pictures;
    private final AlertBelow below;
    private final Node warning = warning();
    private final Node onePerson = onePerson();

    /** How the pictures stand. */
    enum Shape {
        /** Two faces, the scene below. */
        TALL,
        /** All three side by side. */
        WIDE
    }

    AlertCard(WaitingAlert waiting, AlertsViewModel model, Clock clock, Shape shape) {
        this.model = model;
        this.waiting = waiting;
        this.clock = clock;
        this.keys = new AnswerKeys(model.keysProperty()::get, clock);
        this.chip = new StateChip(model, waiting);
        this.below = new AlertBelow(model, waiting, shape == Shape.TALL ? 2 : 4, clock);
        getStyleClass().add("alert-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Words.say("alert.question"));
        getChildren().addAll(header(), lastSeen, picture());
        pictures = new CardPictures(model.atScreen(), waiting, this);
        getChildren().addAll(shape == Shape.TALL ? pictures.tall(waiting, this) : pictures.wide(this));
        getChildren().addAll(below, warning, onePerson);
        listenToKeys();
        waiting.nowProperty().subscribe(this::showWarning);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addPostLayoutPulseListener(new Drawn(scene));
            }
        });
        tick();
    }

    /** Brings "4 s ago" up to date. */
    void tick() {
        where.setText(AlertWords.whereAndWhen(waiting.now(), clock));
        lastSeen.setText(AlertWords.lastSeen(waiting.now(), clock));
        onePerson.setVisible(model.alone(waiting));
        pictures.tick(waiting, this);
        below.tick();
    }

    /** Says once that the card is drawn: after the first layout in which nothing hides it. */
    private final class Drawn implements Runnable {
        private final Scene scene;

        Drawn(Scene scene) {
            this.scene = scene;
        }

        @Override
        public void run() {
            if (getScene() != scene) {
                scene.removePostLayoutPulseListener(this);
            } else if (Shown.is(AlertCard.this)) {
                scene.removePostLayoutPulseListener(this);
                model.shown(waiting);
            }
        }
    }

    private Node header() {
        where.getStyleClass().add("strong");
        where.setMinWidth(0);
        lastSeen.setId("alert-last-seen");
        lastSeen.setMinHeight(USE_PREF_SIZE);
        lastSeen.setWrapText(true);
        HBox header = new HBox(chip, where);
        header.getStyleClass().add("row");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private Label picture() {
        Label label = new Label(Words.say("alert.picture"), Icons.of(Material2OutlinedMZ.PHOTO, "warning"));
        label.getStyleClass().addAll("chip", "warning");
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        waiting.nowProperty().subscribe(now -> label.setVisible(now.alert().presentation() == Presentation.PICTURE));
        return label;
    }

    private static Node warning() {
        Label warning = new Label(Words.say("alert.notAlone"), Icons.of(Material2OutlinedMZ.PEOPLE, "warning"));
        warning.getStyleClass().add("strong");
        warning.setMinHeight(USE_PREF_SIZE);
        return warning;
    }

    private static Node onePerson() {
        Label alone = new Label(Words.say("alert.onePerson"), Icons.of(Material2OutlinedMZ.PERSON, "warning"));
        alone.setMinHeight(USE_PREF_SIZE);
        alone.managedProperty().bind(alone.visibleProperty());
        alone.setVisible(false);
        return alone;
    }

    private void showWarning(OpenAlert now) {
        warning.setVisible(!now.selfTest());
        warning.setManaged(!now.selfTest());
    }

    private void listenToKeys() {
        focusWithinProperty().subscribe(keys::focused);
        below.onReplaced(() -> keys.focused(isFocusWithin()));
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> model.touched()); // before it may be put off
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, released -> keys.released(released.getCode()));
        setOnMousePressed(pressed -> {
            requestFocus();
            pressed.consume(); // or what scrolls the card takes the keyboard
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> model.touched());
    }

    /** No letter of a passphrase answers. */
    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        Optional<AnswerKeys.Key> key = keys.pressed(event.getCode());
        if (key.isPresent() && key.get() == AnswerKeys.Key.INCIDENT) {
            if (model.isForIncident(waiting)) {
                model.openIncident(waiting);
                event.consume();
            }
        } else if (key.equals(Optional.of(AnswerKeys.Key.MUTE))) {
            press(AnswerKeys.Key.MUTE);
            event.consume();
        } else if (key.isPresent() && below.asks()) {
            press(key.get());
            requestFocus();
            event.consume();
        } else if (key.equals(Optional.of(AnswerKeys.Key.NO)) && below.stops()) {
            press(AnswerKeys.Key.NO);
            event.consume();
        } else if (event.getTarget() == this && Shortcut.PHOTO.match(event).isPresent()) {
            pictures.turn(Shortcut.PHOTO.match(event).getAsInt() == 0 ? -1 : 1);
            event.consume();
        }
    }

    private void press(AnswerKeys.Key key) {
        switch (key) {
            case YES -> model.atScreen().answer(waiting, Verdict.THIS_PERSON);
            case NO -> model.atScreen().answer(waiting, Verdict.NOT_THIS_PERSON);
            case UNSURE -> model.atScreen().answer(waiting, Verdict.UNSURE);
            case LATER -> model.later(waiting);
            case MUTE -> model.mutedProperty().set(!model.mutedProperty().get());
            case INCIDENT -> model.openIncident(waiting);
        }
    }
}
