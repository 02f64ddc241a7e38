package smartshop.app.ui.insight;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import smartshop.app.insight.WeekMap.Cell;

/** One hour of a weekday: the darker, the more; and the number, where there is room. */
final class HeatCell extends StackPane {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    /** Narrower, and numbers of three digits would be cut off. */
    private static final double ROOM = 27;

    private static final double LEAST_HEIGHT = 28;
    private static final Duration SOON = Duration.millis(150);

    private final Cell cell;

    HeatCell(Cell cell, HeatWords words) {
        this.cell = cell;
        getStyleClass().add("heat-cell");
        pseudoClassStateChanged(UNKNOWN, !words.known(cell));
        Region shade = new Region();
        shade.getStyleClass().addAll("heat-shade", "heat-" + words.shade(cell));
        Label number = new Label(words.number(cell));
        number.getStyleClass().addAll("heat-number", "on-heat-" + words.shade(cell));
        number.setMinWidth(0);
        number.visibleProperty().bind(widthProperty().greaterThan(ROOM));
        number.setMouseTransparent(true);
        getChildren().addAll(shade, number);
        setMinSize(0, LEAST_HEIGHT);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words.sentence(cell));
        Tooltip tip = new Tooltip(words.sentence(cell));
        tip.setShowDelay(SOON);
        Tooltip.install(this, tip);
        setOnMousePressed(pressed -> requestFocus());
    }

    Cell cell() {
        return cell;
    }
}
