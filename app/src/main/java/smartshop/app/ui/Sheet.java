package smartshop.app.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card over the window for one piece of work: a title, its content, its buttons. */
public final class Sheet extends VBox {
    private static final double WIDTH = 560;

    /** For two columns. */
    public static final double WIDE = 800;

    /** @param buttons left to right, at the right end; the last one is the one that does it */
    public Sheet(String title, Node content, List<? extends Node> buttons) {
        this(WIDTH, title, content, buttons);
    }

    public Sheet(double width, String title, Node content, List<? extends Node> buttons) {
        getStyleClass().add("sheet");
        setMaxSize(width, USE_PREF_SIZE);
        setPrefWidth(width);
        Label heading = new Label(title);
        heading.getStyleClass().add("lane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(gap);
        foot.getChildren().addAll(buttons);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("row");
        foot.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(heading, content, foot);
    }
}
