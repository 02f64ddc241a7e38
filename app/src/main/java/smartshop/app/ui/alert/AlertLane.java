package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Shortcut;
import smartshop.app.ui.Words;

/** Docked at the window's right while an alert is open; never over the video. */
public final class AlertLane extends VBox {
    private static final double WIDTH = 440;
    private static final double WIDE = 560;
    /** A window of so many pixels has room for the wide one. */
    private static final double WIDE_WINDOW = 1920;

    private static final double BAR = 14;
    private static final double GAP = 10;

    private final AlertsViewModel model;
    private final Clock clock;
    private final Label others = new Label();
    private final Button back = new Button(Words.say("alert.back"), Icons.of(Material2OutlinedAL.ARROW_BACK));
    private final HBox header;
    private @Nullable AlertCard card;
    private boolean elsewhere;

    public AlertLane(AlertsViewModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        getStyleClass().add("alert-lane");
        wide(false);
        sceneProperty()
                .flatMap(Scene::widthProperty)
                .subscribe(width -> wide(width != null && width.doubleValue() >= WIDE_WINDOW));
        managedProperty().bind(visibleProperty());
        header = header();
        model.onCardProperty().subscribe(this::show);
        model.open().addListener((InvalidationListener) change -> tick());
    }

    /** Brings the passing of time up to date. */
    public void tick() {
        others.setText(model.others());
        back.setVisible(model.lastAnswered().isPresent());
        if (card != null) {
            card.tick();
        }
    }

    private void wide(boolean wide) {
        setMinWidth(wide ? WIDE : WIDTH);
        setMaxWidth(wide ? WIDE : WIDTH);
        setPrefWidth(wide ? WIDE : WIDTH);
    }

    /** While a page shows the same alerts, the lane is not there. */
    public void elsewhere(boolean now) {
        elsewhere = now;
        show(model.onCardProperty().get());
    }

    /** Moves the keyboard to the alert that came last, or else to the card that is there. */
    public void focusNewest() {
        model.newest();
        if (card != null) {
            card.requestFocus();
        }
    }

    private void show(@Nullable WaitingAlert onCard) {
        boolean hadFocus = card != null && card.isFocusWithin();
        WaitingAlert waiting = elsewhere ? null : onCard;
        setVisible(waiting != null);
        if (waiting == null) {
            card = null;
            getChildren().clear();
            return;
        }
        card = new AlertCard(waiting, model, clock, AlertCard.Shape.TALL);
        getChildren().setAll(header, scrolled(card));
        tick();
        if (hadFocus) {
            card.requestFocus();
        }
    }

    /** Where text is large and the window low the end of a card is scrolled to, rather than cut. */
    private static ScrollPane scrolled(AlertCard card) {
        StackPane beside = new StackPane(card);
        beside.setPadding(new Insets(0, GAP, 0, 0));
        ScrollPane scroll = new ScrollPane(beside);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(scroll, new Insets(0, -BAR, 0, 0)); // the bar stands in the margin, and takes no width
        return scroll;
    }

    private HBox header() {
        Label title = new Label(Words.say("alert.title"));
        title.getStyleClass().add("lane-title");
        others.getStyleClass().addAll("small", "muted");
        others.setMinWidth(0);
        back.setId("alert-back");
        back.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        back.setMinWidth(USE_PREF_SIZE);
        back.managedProperty().bind(back.visibleProperty());
        back.setVisible(false);
        back.setOnAction(pressed -> model.back());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(title, others, gap, back, mute());
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private ToggleButton mute() {
        FontIcon icon = Icons.of(Material2OutlinedMZ.VOLUME_UP);
        ToggleButton mute = new ToggleButton(Words.say("alert.mute"), icon);
        mute.setId("alert-mute");
        mute.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Tooltip hint = new Tooltip();
        hint.textProperty()
                .bind(model.keysProperty().map(keys -> keys.before(Shortcut.MUTE, Words.say("alert.mute.hint"))));
        mute.setTooltip(hint);
        mute.selectedProperty().bindBidirectional(model.mutedProperty());
        model.mutedProperty().subscribe(muted -> {
            icon.setIconCode(muted ? Material2OutlinedMZ.VOLUME_OFF : Material2OutlinedMZ.VOLUME_UP);
            mute.setText(muted ? Words.say("alert.muted") : Words.say("alert.mute"));
        });
        return mute;
    }
}
