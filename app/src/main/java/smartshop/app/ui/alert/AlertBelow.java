package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.CardKeys;
import smartshop.app.ui.Shortcut;
import smartshop.app.ui.Words;
import smartshop.app.ui.signin.PersonPrompt;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;

/**
 * The lower part of a card: the question; then, for whoever has answered, that a second person is needed; then how it ended. Nothing
 * that could shift anybody's judgement stands here while somebody still has to look.
 */
final class AlertBelow extends VBox {
    private final AlertsViewModel model;
    private final WaitingAlert waiting;
    private final OutcomeWords outcome;
    private final PressGuard guard;
    private final Clock clock;
    private final int columns;
    private @Nullable Standing standing;
    private @Nullable PersonPrompt prompt;
    private @Nullable SecondPicker picker;
    private Runnable replaced = () -> {};

    /** @param columns of answers beside each other */
    AlertBelow(AlertsViewModel model, WaitingAlert waiting, int columns, Clock clock) {
        this.model = model;
        this.waiting = waiting;
        this.outcome = new OutcomeWords(model, waiting);
        this.guard = new PressGuard(clock);
        this.clock = clock;
        this.columns = columns;
        getStyleClass().add("alert-below");
        setMinHeight(USE_PREF_SIZE);
        disableProperty().bind(waiting.busyProperty());
        waiting.nowProperty().subscribe(now -> show());
        waiting.secondProperty().subscribe(now -> show());
        waiting.refusedProperty().subscribe(now -> show());
        // Only while it is in a window: the model lives on, and would keep every card that ever was, and its pictures.
        ObservableValue<Boolean> inWindow = sceneProperty().map(scene -> true).orElse(false);
        model.viewerProperty().when(inWindow).subscribe(now -> show());
        model.keysProperty().when(inWindow).subscribe(now -> show());
    }

    /** What decides how it looks; while that is the same, nothing moves under anybody's hand. */
    private record Standing(
            Verification answers,
            OpenAlert.Escalation escalation,
            boolean lookedUp,
            Optional<WaitingAlert.Second> second,
            Optional<StaffId> viewer,
            String refused,
            CardKeys keys) {}

    private void show() {
        OpenAlert now = waiting.now();
        Standing next = new Standing(
                now.answers(),
                now.escalation(),
                now.lookedUp(),
                waiting.secondProperty().get(),
                model.viewerProperty().get(),
                waiting.refusedProperty().get(),
                model.keysProperty().get());
        if (!next.equals(standing)) {
            if (standing == null || !asks(standing) || !asks(next)) {
                guard.replaced();
            }
            boolean here = getParent() != null && getParent().isFocusWithin();
            if (standing == null
                    || !standing.answers().equals(next.answers())
                    || !standing.viewer().equals(next.viewer())) {
                prompt = null;
                picker = null;
            }
            standing = next;
            getChildren().setAll(content(now));
            replaced.run();
            if (here) {
                focus();
            }
        }
    }

    /** The keyboard goes on where the next thing is typed: the second person's PIN, or the card's own keys. */
    private void focus() {
        if (picker != null && picker.getParent() != null) {
            picker.focusFirst();
        } else {
            getParent().requestFocus();
        }
    }

    /** Called when something else stands here: what was pressed before it came does not count. */
    void onReplaced(Runnable listener) {
        replaced = listener;
    }

    /** Whether the question stands there now. */
    boolean asks() {
        return standing != null && asks(standing);
    }

    private boolean asks(Standing now) {
        return now.answers().waits()
                && !waiting.now().restored()
                && (now.second().isPresent() || now.answers().of(now.viewer()).isEmpty());
    }

    private List<Node> content(OpenAlert now) {
        List<Node> nodes = asks()
                ? question(now)
                : !now.waits() ? ended(now) : now.restored() ? withoutPictures(now) : secondNeeded(now);
        String refused = waiting.refusedProperty().get();
        if (!refused.isEmpty()) {
            Label why = CardLines.warning(refused);
            why.setId("alert-refused");
            nodes.addFirst(why);
        }
        return nodes;
    }

    /** Whether who is at this screen can say here that it is not the person, though nobody asks any more. */
    boolean stops() {
        OpenAlert now = waiting.now();
        return !asks()
                && !now.selfTest()
                && now.answers().takes(model.viewerProperty().get(), Verdict.NOT_THIS_PERSON);
    }

    private List<Node> question(OpenAlert now) {
        List<Node> nodes = new ArrayList<>();
        CardLines.late(now).ifPresent(nodes::add);
        waiting.secondProperty()
                .get()
                .ifPresent(second -> nodes.add(CardLines.line(
                        "strong",
                        Words.say("alert.second.answers", second.member().name()))));
        nodes.add(CardLines.line("question", Words.say("alert.question")));
        nodes.add(CardLines.small(Words.say("alert.hint")));
        nodes.add(answers());
        if (!now.selfTest()) {
            nodes.add(CardLines.small(Words.say("alert.different.kept")));
        }
        return nodes;
    }

    /** Equal and neutral: none is the default. */
    private GridPane answers() {
        GridPane answers = new GridPane();
        answers.getStyleClass().add("answer-grid");
        ColumnConstraints equal = new ColumnConstraints();
        equal.setPercentWidth(100.0 / columns);
        answers.getColumnConstraints().setAll(Collections.nCopies(columns, equal));
        List<Button> buttons = List.of(
                button("alert-same", keyed(Shortcut.SAME, Words.say("alert.same")), () -> say(Verdict.THIS_PERSON)),
                button(
                        "alert-different",
                        keyed(Shortcut.DIFFERENT, Words.say("alert.different")),
                        () -> say(Verdict.NOT_THIS_PERSON)),
                button("alert-unsure", keyed(Shortcut.UNSURE, Words.say("alert.unsure")), () -> say(Verdict.UNSURE)),
                button("alert-later", keyed(Shortcut.LATER, Words.say("alert.later")), () -> model.later(waiting)));
        for (int at = 0; at < buttons.size(); at++) {
            answers.add(buttons.get(at), at % columns, at / columns);
        }
        return answers;
    }

    private String keyed(Shortcut shortcut, String words) {
        return model.keysProperty().get().before(shortcut, words);
    }

    private void say(Verdict answer) {
        getParent().requestFocus(); // before the button is gone
        model.atScreen().answer(waiting, answer);
    }

    private Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> guard.press(action));
        return button;
    }

    /** Somebody else has to look, here or elsewhere. */
    private List<Node> secondNeeded(OpenAlert now) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(CardLines.line("question", outcome.own()));
        outcome.waitsFor().ifPresent(words -> nodes.add(CardLines.line("", words)));
        CardLines.late(now).ifPresent(nodes::add);
        if (!model.atScreen().others(waiting).isEmpty()) {
            nodes.add(CardLines.line("strong", Words.say("alert.second.ask")));
            nodes.add(picker());
        }
        nodes.add(undoOrStop());
        return nodes;
    }

    /** The same one while the answers are the same: somebody may just be typing. */
    private SecondPicker picker() {
        if (picker == null) {
            prompt = model.atScreen().second(waiting);
            picker = new SecondPicker(prompt);
        }
        return picker;
    }

    private List<Node> ended(OpenAlert now) {
        List<Node> nodes = new ArrayList<>();
        outcome.lines(now).forEach(words -> nodes.add(CardLines.line(nodes.isEmpty() ? "question" : "", words)));
        String hint = model.hint(waiting);
        if (!hint.isEmpty()) {
            Label second = CardLines.small(hint);
            second.setId("alert-hint");
            nodes.add(second);
        }
        if (now.state().confirmed() && !now.selfTest()) {
            List<Button> incident = model.isForIncident(waiting)
                    ? List.of(button(
                            "alert-incident",
                            keyed(Shortcut.INCIDENT, Words.say("alert.incident")),
                            () -> model.openIncident(waiting)))
                    : List.of();
            model.actions(waiting, incident).ifPresent(nodes::add);
        }
        Button close = new Button(Words.say("alert.close"));
        close.setId("alert-close");
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(pressed -> guard.press(() -> model.close(waiting)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = undoOrStop();
        row.getChildren().addAll(gap, close);
        nodes.add(row);
        return nodes;
    }

    private List<Node> withoutPictures(OpenAlert now) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(CardLines.line("question", Words.say("alert.restored")));
        nodes.add(CardLines.line("", Words.say("alert.restored.do")));
        CardLines.late(now).ifPresent(nodes::add);
        HBox row = undoOrStop();
        row.getChildren()
                .add(button(
                        "alert-put-away",
                        Words.say("alert.restored.seen"),
                        () -> model.atScreen().putAway(waiting)));
        nodes.add(row);
        return nodes;
    }

    private HBox undoOrStop() {
        HBox row = CardLines.row(undo());
        if (stops()) {
            row.getChildren()
                    .add(button(
                            "alert-stop",
                            keyed(Shortcut.DIFFERENT, Words.say("alert.stop")),
                            () -> say(Verdict.NOT_THIS_PERSON)));
        }
        return row;
    }

    private Button undo() {
        Button undo = new Button(Words.say("alert.undo"));
        undo.setId("alert-undo");
        undo.setOnAction(pressed -> guard.press(() -> model.atScreen().undo(waiting)));
        undo.setVisible(correctable());
        return undo;
    }

    private boolean correctable() {
        return waiting.now()
                .answers()
                .correctable(model.viewerProperty().get(), clock.instant())
                .isPresent();
    }

    /** Brings the passing of time up to date. */
    void tick() {
        if (prompt != null) {
            prompt.tick();
        }
        lookupAll("#alert-hint").forEach(second -> ((Label) second).setText(model.hint(waiting)));
        lookupAll("#alert-undo").forEach(undo -> undo.setVisible(correctable()));
    }
}
