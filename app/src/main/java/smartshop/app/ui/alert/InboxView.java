package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Page;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** The page of alerts: a list for the keyboard at the left, the card at the right. */
public final class InboxView implements Page {
    /** Wider, the answers would lie far from the faces. */
    private static final double CARD_WIDTH = 1100;

    private final InboxViewModel model;
    private final AlertsViewModel alerts;
    private final Clock clock;
    private final Days days;
    private final ListView<InboxRow> list = new ListView<>();
    /** A screenful of them, used again and again. */
    private final List<InboxCell> cells = new ArrayList<>();

    private final Button fresh = new Button();
    private final Button putAway = new Button(Words.say("inbox.putAway"));
    private final UnansweredDays unanswered;
    private final StackPane right = new StackPane();
    private final VBox left;
    private final HBox root;
    private final Node nothing;
    private final Group noActions = new Group();
    private final Consumer<Boolean> onShown;
    private @Nullable AlertCard card;
    private boolean front;

    /** Shows a day's alerts on the history's page. */
    public interface Days {
        /** @param unanswered only those that nobody answered */
        void open(LocalDate day, boolean unanswered);
    }

    /**
     * @param tryOut has somebody try it on themselves, so that an alert comes
     * @param onShown told whether the page is in front
     */
    public InboxView(
            InboxViewModel model,
            AlertsViewModel alerts,
            Days days,
            Runnable tryOut,
            Consumer<Boolean> onShown,
            Clock clock) {
        this.model = model;
        this.alerts = alerts;
        this.days = days;
        this.onShown = onShown;
        this.clock = clock;
        nothing = new EmptyState(
                Material2OutlinedAL.CHECK_CIRCLE,
                Words.say("inbox.empty.title"),
                Words.say("inbox.empty.text"),
                Words.say("lawful.try"),
                tryOut);
        unanswered = new UnansweredDays(day -> days.open(day, true));
        left = left();
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(left, right);
        root.getStyleClass().add("columns");
        model.onFilled(this::fill);
        model.selectedProperty().subscribe(this::show);
        model.unanswered().addListener((InvalidationListener) change -> fillDays());
        model.freshProperty().subscribe(count -> {
            fresh.setText(Words.say("inbox.fresh", count));
            fresh.setVisible(count.intValue() > 0);
        });
        fill();
        fillDays();
    }

    private VBox left() {
        list.setId("inbox");
        list.setItems(model.rows());
        list.setCellFactory(view -> {
            InboxCell cell = new InboxCell(alerts, clock);
            cells.add(cell);
            return cell;
        });
        list.getStyleClass().add("people");
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::intoCard);
        VBox.setVgrow(list, Priority.ALWAYS);
        fresh.setId("inbox-fresh");
        fresh.getStyleClass().add(Styles.ACCENT);
        fresh.setMaxWidth(Double.MAX_VALUE);
        fresh.managedProperty().bind(fresh.visibleProperty());
        fresh.setOnAction(pressed -> model.showFresh());
        putAway.setId("inbox-put-away");
        putAway.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        putAway.managedProperty().bind(putAway.visibleProperty());
        putAway.setOnAction(pressed -> model.putAwayEnded());
        VBox column =
                new VBox(Texts.wrapped(model.problemProperty(), "privacy-problem"), fresh, list, putAway, unanswered);
        column.getStyleClass().add("inbox-list");
        column.managedProperty().bind(column.visibleProperty());
        return column;
    }

    private void chosen(@Nullable InboxRow row) {
        if (row != null) {
            model.choose(row);
        }
    }

    private void intoCard(KeyEvent key) {
        if (card != null && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.RIGHT)) {
            card.requestFocus();
            key.consume();
        }
    }

    private void fill() {
        list.getSelectionModel().select(model.selectedProperty().get());
        left.setVisible(!model.rows().isEmpty() || !model.unanswered().isEmpty());
        putAway.setVisible(model.hasEnded());
    }

    private void fillDays() {
        unanswered.show(model.unanswered());
        fill();
    }

    /** No face is drawn where nobody looks: a card that never stood in a window would never be wiped. */
    private void show(@Nullable InboxRow row) {
        boolean hadFocus = card != null && card.isFocusWithin();
        card = null;
        right.getChildren().setAll(front ? List.of(content(row)) : List.of());
        if (!Objects.equals(list.getSelectionModel().getSelectedItem(), row)) {
            list.getSelectionModel().select(row);
        }
        if (hadFocus) {
            focus();
        }
    }

    private Node content(@Nullable InboxRow row) {
        return switch (row) {
            case null -> nothing;
            case InboxRow.Open(WaitingAlert waiting) -> {
                AlertCard shown = new AlertCard(waiting, alerts, clock, AlertCard.Shape.WIDE);
                shown.setMaxWidth(CARD_WIDTH);
                shown.addEventHandler(KeyEvent.KEY_PRESSED, this::outOfCard);
                card = shown;
                ScrollPane scroll = new ScrollPane(shown);
                scroll.setFitToWidth(true);
                scroll.getStyleClass().addAll("bare-scroll", "inbox-card");
                yield scroll;
            }
            case InboxRow.Done done ->
                new EmptyState(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        InboxCell.said(done.answer()),
                        Words.say("inbox.done", done.cameraName(), Times.time(done.at(), clock.getZone())),
                        Words.say("inbox.done.open"),
                        () -> days.open(LocalDate.ofInstant(done.at(), clock.getZone()), false));
        };
    }

    private void outOfCard(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            list.requestFocus();
            key.consume();
        }
    }

    /** Moves the keyboard to the alert that came last. */
    public void focusNewest() {
        model.newest();
        focus();
    }

    private void focus() {
        if (card != null) {
            card.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    /** Brings the passing of time up to date. */
    public void tick() {
        model.tick();
        putAway.setVisible(model.hasEnded());
        if (card != null) {
            card.tick();
        }
        cells.forEach(InboxCell::tick);
    }

    @Override
    public String title() {
        return Words.say("page.alerts");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return noActions;
    }

    @Override
    public ObservableIntegerValue waiting() {
        return model.waitingProperty();
    }

    @Override
    public void shown(boolean shown) {
        front = false; // until it is known which card it is
        model.looking(shown);
        onShown.accept(shown);
        front = shown;
        show(model.selectedProperty().get());
        if (shown) {
            list.requestFocus();
        }
    }
}
