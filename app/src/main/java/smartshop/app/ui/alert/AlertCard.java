package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Pictures;
import smartshop.app.ui.Words;
import smartshop.recognition.attack.Presentation;
import smartshop.storage.verdict.Verdict;

/** One alert: two faces, the scene, one question. The name stands on it only after the answer. */
final class AlertCard extends VBox {
    private static final double FACE_WIDTH = 196;
    private static final double FACE_HEIGHT = 245;

    private final AlertsViewModel model;
    private final WaitingAlert waiting;
    private final AnswerKeys keys;
    private final PressGuard guard;
    private final Label where = new Label();
    private final Label chip = new Label(Words.say("alert.check"), Icons.of(Material2OutlinedAL.FACE, "danger"));
    private final FaceCrop enrolled = new FaceCrop(FACE_WIDTH, FACE_HEIGHT);
    private final Label picture = picture();
    private final Label enrolledGone = new Label(Words.say("alert.noPhoto"));
    private final VBox below = new VBox();
    private final Node warning = warning();

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
        this.keys = new AnswerKeys(clock);
        this.guard = new PressGuard(clock);
        getStyleClass().add("alert-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Words.say("alert.question"));
        below.getStyleClass().add("alert-below");
        below.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(header(), picture);
        getChildren().addAll(pictures(shape));
        getChildren().addAll(below, warning, onePerson());
        listenToKeys();
        waiting.alertProperty().subscribe(alert -> picture.setVisible(alert.presentation() == Presentation.PICTURE));
        waiting.lookedUpProperty().subscribe(this::showEnrolled);
        waiting.answerProperty().subscribe(this::showBelow);
        tick();
    }

    /** Brings "4 s ago" up to date. */
    void tick() {
        where.setText(model.whereAndWhen(waiting));
    }

    private Node header() {
        chip.getStyleClass().addAll("chip", "danger");
        chip.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().add("strong");
        where.setMinWidth(0);
        HBox header = new HBox(chip, where);
        header.getStyleClass().add("row");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private static Label picture() {
        Label chip = new Label(Words.say("alert.picture"), Icons.of(Material2OutlinedMZ.PHOTO, "warning"));
        chip.getStyleClass().addAll("chip", "warning");
        chip.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private Node[] pictures(Shape shape) {
        enrolled.getChildren().add(enrolledGone);
        enrolledGone.getStyleClass().addAll("small", "muted");
        enrolledGone.setWrapText(true);
        FaceCrop live = new FaceCrop(FACE_WIDTH, FACE_HEIGHT);
        SceneView scene = new SceneView();
        waiting.alertProperty().subscribe(alert -> {
            live.show(Pictures.image(alert.face()));
            scene.show(alert.scene(), alert.box());
        });
        HBox faces =
                new HBox(captioned(enrolled, Words.say("alert.enrolled")), captioned(live, Words.say("alert.live")));
        faces.getStyleClass().add("row");
        faces.setMinHeight(USE_PREF_SIZE);
        if (shape == Shape.TALL) {
            VBox.setVgrow(scene, Priority.SOMETIMES);
            return new Node[] {faces, scene};
        }
        scene.setPrefSize(FACE_HEIGHT * 16 / 9, FACE_HEIGHT);
        faces.getChildren().add(captioned(scene, Words.say("alert.scene")));
        return new Node[] {faces};
    }

    private static VBox captioned(Node picture, String words) {
        Label caption = new Label(words);
        caption.getStyleClass().addAll("small", "muted");
        VBox column = new VBox(picture, caption);
        column.getStyleClass().add("captioned");
        return column;
    }

    private static Node warning() {
        Label warning = new Label(Words.say("alert.notAlone"), Icons.of(Material2OutlinedMZ.PEOPLE, "warning"));
        warning.getStyleClass().add("strong");
        warning.setMinHeight(USE_PREF_SIZE);
        return warning;
    }

    private Node onePerson() {
        Label alone = new Label(Words.say("alert.onePerson"), Icons.of(Material2OutlinedMZ.PERSON, "warning"));
        alone.setMinHeight(USE_PREF_SIZE);
        alone.visibleProperty().bind(model.onePersonProperty());
        alone.managedProperty().bind(alone.visibleProperty());
        return alone;
    }

    private void showEnrolled(boolean lookedUp) {
        Optional<byte[]> portrait = waiting.listedProperty().get().flatMap(Listed::portrait);
        portrait.ifPresent(jpeg -> enrolled.show(new Image(new ByteArrayInputStream(jpeg))));
        enrolledGone.setVisible(lookedUp && portrait.isEmpty());
        if (selfTest()) {
            sayItIsATest();
        }
        if (waiting.answered()) {
            showBelow(waiting.answerProperty().get());
        }
    }

    private void sayItIsATest() {
        chip.setId("alert-self-test");
        chip.setText(Words.say("alert.selfTest"));
        chip.setGraphic(Icons.of(Material2OutlinedMZ.PERSON_SEARCH, "accent"));
        chip.getStyleClass().remove("danger");
        chip.getStyleClass().add("accent");
        warning.setVisible(false);
        warning.setManaged(false);
        showBelow(waiting.answerProperty().get());
    }

    private void showBelow(Optional<Verdict> answer) {
        guard.replaced();
        if (answer.isPresent()) {
            below.getChildren().setAll(answered(answer.get()));
        } else {
            below.getChildren().setAll(question());
        }
    }

    private Node[] question() {
        Label question = new Label(Words.say("alert.question"));
        question.getStyleClass().add("question");
        Label hint = new Label(Words.say("alert.hint"));
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(
                button("alert-same", Words.say("alert.same"), Verdict.THIS_PERSON),
                button("alert-different", Words.say("alert.different"), Verdict.NOT_THIS_PERSON),
                button("alert-unsure", Words.say("alert.unsure"), Verdict.UNSURE));
        buttons.getStyleClass().add("answers");
        Label kept = new Label(Words.say("alert.different.kept"));
        kept.getStyleClass().addAll("small", "muted");
        kept.setWrapText(true);
        kept.setMinHeight(USE_PREF_SIZE);
        kept.setVisible(!selfTest());
        return new Node[] {question, hint, buttons, kept};
    }

    private boolean selfTest() {
        return waiting.listedProperty().get().filter(Listed::selfTest).isPresent();
    }

    /** Equal and neutral: none is the default. */
    private Button button(String id, String words, Verdict answer) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(pressed -> guard.press(() -> model.answer(waiting, answer)));
        return button;
    }

    private Node[] answered(Verdict answer) {
        Label said = new Label(said(answer));
        said.getStyleClass().add("question");
        Label who = new Label(who());
        who.setWrapText(true);
        who.setMinHeight(USE_PREF_SIZE);
        Button undo = new Button(Words.say("alert.undo"));
        undo.setId("alert-undo");
        undo.setOnAction(pressed -> guard.press(() -> model.undo(waiting)));
        undo.visibleProperty().bind(waiting.correctableProperty());
        Button close = new Button(Words.say("alert.close"));
        close.setId("alert-close");
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(pressed -> guard.press(() -> model.close(waiting)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(undo, gap, close);
        buttons.getStyleClass().add("answers");
        return new Node[] {said, who, buttons};
    }

    private static String said(Verdict answer) {
        return switch (answer) {
            case THIS_PERSON -> Words.say("alert.said.same");
            case NOT_THIS_PERSON -> Words.say("alert.said.different");
            case UNSURE -> Words.say("alert.said.unsure");
        };
    }

    private String who() {
        return waiting.listedProperty()
                .get()
                .map(listed -> listed.reason().isBlank()
                        ? listed.name()
                        : Words.say("alert.who", listed.name(), listed.reason()))
                .orElse(waiting.lookedUpProperty().get() ? Words.say("alert.removed") : "");
    }

    private void listenToKeys() {
        focusWithinProperty().subscribe(keys::focused);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, released -> keys.released(released.getCode()));
        setOnMousePressed(pressed -> requestFocus());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<Verdict> answer = keys.pressed(event.getCode());
        if (answer.isPresent() && !waiting.answered()) {
            model.answer(waiting, answer.get());
            requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.M) {
            model.mutedProperty().set(!model.mutedProperty().get());
            event.consume();
        }
    }
}
