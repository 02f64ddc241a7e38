package smartshop.app.ui.live;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.live.TileStatus.Kind;

/** The line under a picture: name, state, pace. */
final class TileStrip extends HBox {
    private static final double HINT_WIDTH = 360;

    /** Of the strip, however long it is. */
    private static final double MOST_NAME = 0.6;

    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label word = new Label();
    private final FontIcon icon = Icons.of(Material2OutlinedMZ.VIDEOCAM);
    private final Tooltip hint = new Tooltip();
    private @Nullable TileStatus status;
    private boolean everything;

    TileStrip() {
        getStyleClass().add("tile-strip");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("tile-name");
        detail.getStyleClass().addAll("small", "muted");
        detail.setMinWidth(0); // the name is what one looks for
        word.getStyleClass().addAll("small", "strong");
        word.setMinWidth(USE_PREF_SIZE);
        word.setGraphic(icon);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap, detail, word);
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        Tooltip.install(this, hint);
    }

    @Override
    protected void layoutChildren() {
        name.setMinWidth(Math.min(name.prefWidth(USE_COMPUTED_SIZE), getWidth() * MOST_NAME));
        super.layoutChildren();
    }

    /** Whether the pace is said although all is well. */
    void everything(boolean shown) {
        everything = shown;
        if (status != null) {
            detail.setText(shown ? status.both() : status.detail());
        }
    }

    void show(TileStatus newStatus) {
        if (newStatus.equals(status)) {
            return;
        }
        status = newStatus;
        name.setText(status.name());
        everything(everything);
        word.setText(status.word());
        hint.setText(status.hint());
        icon.setIconCode(icon(status.kind()));
        icon.getStyleClass().removeAll("success", "warning", "danger", "muted");
        icon.getStyleClass().add(colour(status.kind()));
    }

    private static Ikon icon(Kind kind) {
        return switch (kind) {
            case LIVE -> Material2OutlinedAL.CHECK;
            case CHECK -> Material2OutlinedAL.FACE;
            case SECOND -> Material2OutlinedAL.HOURGLASS_TOP;
            case ACT -> Material2OutlinedMZ.VERIFIED_USER;
            case LATE -> Material2OutlinedAL.HOURGLASS_EMPTY;
            case CARE -> Material2OutlinedMZ.REPORT_PROBLEM;
            case BLIND -> Material2OutlinedMZ.VISIBILITY_OFF;
            case WAITING -> Material2OutlinedMZ.VIDEOCAM;
            case LOST -> Material2OutlinedMZ.VIDEOCAM_OFF;
            case QUARANTINED -> Material2OutlinedAL.BLOCK;
        };
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case LIVE -> "success";
            case CHECK, ACT -> "danger";
            case SECOND, LATE, CARE, BLIND, LOST, QUARANTINED -> "warning";
            case WAITING -> "muted";
        };
    }
}
