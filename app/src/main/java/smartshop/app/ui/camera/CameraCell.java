package smartshop.app.ui.camera;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.live.CameraState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.app.ui.camera.CamerasViewModel.CameraRow;

/** One camera: name, state, and what can be done with it. */
final class CameraCell extends ListCell<CameraRow> {
    private final FontIcon icon = Icons.of(Material2OutlinedMZ.VIDEOCAM);
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label placement = new Label();
    private final Label advice = new Label();
    private final Button again;
    private final HBox row;

    CameraCell(Consumer<CameraRow> rename, Consumer<CameraRow> remove, Consumer<CameraRow> tryAgain) {
        name.getStyleClass().add("person-name");
        state.getStyleClass().add("muted");
        placement.getStyleClass().addAll("small", "muted");
        advice.getStyleClass().add("small");
        advice.setGraphic(Icons.of(Material2OutlinedAL.LIGHTBULB, "warning"));
        advice.managedProperty().bind(advice.visibleProperty());
        advice.visibleProperty().bind(advice.textProperty().isNotEmpty());
        VBox words = new VBox(name, state, placement, advice);
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button renaming = button(Words.say("camera.rename"), Icons.of(Material2OutlinedAL.EDIT), rename);
        Button removing = button(Words.say("camera.remove"), Icons.of(Material2OutlinedAL.DELETE), remove);
        again = button(Words.say("camera.again"), Icons.of(Material2OutlinedMZ.REPLAY), tryAgain);
        again.managedProperty().bind(again.visibleProperty());
        row = new HBox(icon, words, again, renaming, removing);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
    }

    private Button button(String words, FontIcon ikon, Consumer<CameraRow> then) {
        Button button = new Button(words, ikon);
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> then.accept(getItem()));
        return button;
    }

    @Override
    protected void updateItem(@Nullable CameraRow camera, boolean none) {
        super.updateItem(camera, none);
        if (none || camera == null) {
            setGraphic(null);
            return;
        }
        name.setText(camera.name());
        state.setText(camera.state());
        placement.setText(camera.placement());
        advice.setText(camera.advice());
        again.setVisible(camera.kind() == CameraState.Kind.QUARANTINED);
        icon.getStyleClass().removeAll("success", "warning", "muted");
        switch (camera.kind()) {
            case LIVE -> look(Material2OutlinedMZ.VIDEOCAM, camera.blind() ? "warning" : "success");
            case WAITING -> look(Material2OutlinedMZ.VIDEOCAM, "muted");
            case LOST, QUARANTINED -> look(Material2OutlinedMZ.VIDEOCAM_OFF, "warning");
        }
        setGraphic(row);
    }

    private void look(Material2OutlinedMZ ikon, String colour) {
        icon.setIconCode(ikon);
        icon.getStyleClass().add(colour);
    }
}
