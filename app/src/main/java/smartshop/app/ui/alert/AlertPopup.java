package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Look;
import smartshop.app.ui.Words;
import smartshop.app.ui.desktop.Front;
import smartshop.app.ui.signin.CoverViewModel;
import smartshop.app.ui.signin.WaitingBanner;

/**
 * The card on top of whatever is on the screen, for every alert. It never takes the keyboard's focus: it is a toolkit
 * popup, because a window of the usual kind would. While our own window is in front it leaves after a few seconds, for
 * the lane holds the card there.
 */
public final class AlertPopup {
    private static final Duration BESIDE_LANE = Duration.ofSeconds(6);
    private static final double MARGIN = 24;

    private final AlertsViewModel model;
    private final CoverViewModel cover;
    private final WaitingBanner waiting;
    private final Clock clock;
    private final Stage window;
    private final Stage owner = new Stage(StageStyle.UTILITY);
    private final Popup popup = new Popup();
    private final VBox frame = new VBox();
    private final Label others = new Label();
    private final ListChangeListener<Screen> screensChanged = change -> stay();
    private @Nullable AlertCard card;
    private Instant shownAt = Instant.EPOCH;

    /**
     * @param window ours; the popup leads to it
     * @param cover while faces are covered, the popup says only where somebody has to look
     */
    public AlertPopup(AlertsViewModel model, CoverViewModel cover, Stage window, Look look, Clock clock) {
        this.model = model;
        this.cover = cover;
        this.waiting = new WaitingBanner(model::waiting, cover::whoMayAnswer);
        this.window = window;
        this.clock = clock;
        frame.getStyleClass().add("popup-card");
        frame.setAlignment(Pos.CENTER_RIGHT);
        popup.getContent().add(frame);
        showOwner(look);
        Screen.getScreens().addListener(screensChanged);
        others.getStyleClass().add("strong");
        model.onCardProperty().subscribe(this::show);
        cover.coveredProperty().subscribe(covered -> show(model.onCardProperty().get()));
        model.callingProperty().subscribe(calling -> {
            if (model.onCardProperty().get() == null) {
                show(null);
            }
        });
        model.open().addListener(this::openChanged);
        window.focusedProperty().subscribe(focused -> follow());
    }

    /** An unseen window that is on top even while ours is minimised. A popup wears what its owner's scene wears. */
    private void showOwner(Look look) {
        owner.setScene(look.dress(new Scene(new Pane())));
        owner.setOpacity(0);
        owner.setWidth(1);
        owner.setHeight(1);
        owner.setAlwaysOnTop(true);
        boolean inFront = window.isFocused();
        owner.show();
        if (inFront) {
            window.requestFocus();
        }
    }

    /** One more alert: up again, whatever card it shows. */
    private void openChanged(ListChangeListener.Change<? extends WaitingAlert> change) {
        while (change.next()) {
            if (change.wasAdded()) {
                shownAt = clock.instant();
            }
        }
        tick();
    }

    /** Brings the passing of time up to date. */
    public void tick() {
        others.setText(model.others());
        if (card != null) {
            card.tick();
        }
        waiting.tick();
        follow();
    }

    /** Each time somebody touches the card. */
    public void onTouch(Runnable listener) {
        frame.addEventFilter(InputEvent.ANY, touched -> listener.run());
    }

    /** The toolkit crashes if it ends while a popup is open. */
    public void close() {
        Screen.getScreens().removeListener(screensChanged);
        popup.hide();
        owner.hide();
    }

    private void show(@Nullable WaitingAlert onCard) {
        card = null;
        if (cover.coveredProperty().get() || nobodysHere()) {
            waiting.tick();
            frame.getChildren().setAll(waiting, foot(Words.say("signin.do")));
            popup.hide(); // it has another size now
        } else if (onCard == null) {
            frame.getChildren().clear();
        } else {
            card = new AlertCard(onCard, model, clock, AlertCard.Shape.WIDE);
            others.setText(model.others());
            frame.getChildren().setAll(card, foot(Words.say("alert.open")));
            shownAt = clock.instant();
        }
        follow();
    }

    /** It sounds, and who is signed in may answer none of it: then who may is said. */
    private boolean nobodysHere() {
        return model.onCardProperty().get() == null && model.callingProperty().get();
    }

    private HBox foot(String open) {
        HBox foot = new HBox(others, openButton(open));
        foot.getStyleClass().add("row");
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void follow() {
        boolean something = card != null || model.callingProperty().get();
        boolean wanted = something && (!inFront() || clock.instant().isBefore(shownAt.plus(BESIDE_LANE)));
        if (!wanted) {
            popup.hide();
        } else if (!popup.isShowing()) {
            popup.show(owner);
            place();
        }
    }

    private boolean inFront() {
        return window.isShowing() && window.isFocused() && !window.isIconified();
    }

    /** The screen where it stands may have gone. */
    private void stay() {
        if (popup.isShowing()) {
            place();
        }
    }

    /** Bottom left: the lane is on the right. */
    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        popup.setX(screen.getMinX() + MARGIN);
        popup.setY(screen.getMaxY() - frame.prefHeight(-1) - 2 * MARGIN);
    }

    private Button openButton(String words) {
        Button open = new Button(words, Icons.of(Material2OutlinedMZ.OPEN_IN_NEW));
        open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        open.setFocusTraversable(false);
        open.setOnAction(pressed -> Front.bring(window));
        return open;
    }
}
