package smartshop.app.ui.camera;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
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
    private final Label care = new Label();
    private final Button details = new Button(Words.say("camera.details"));
    private final MenuItem replace;
    private final MenuItem revoke;
    private final MenuItem source;
    private final Button again = new Button(Words.say("camera.again"), Icons.of(Material2OutlinedMZ.REPLAY));
    private final HBox row;

    CameraCell(CamerasView page) {
        name.getStyleClass().add("person-name");
        state.getStyleClass().add("muted");
        placement.getStyleClass().addAll("small", "muted");
        advice.getStyleClass().add("small");
        advice.setGraphic(Icons.of(Material2OutlinedAL.LIGHTBULB, "warning"));
        advice.managedProperty().bind(advice.visibleProperty());
        advice.visibleProperty().bind(advice.textProperty().isNotEmpty());
        care.setGraphic(Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "warning"));
        care.managedProperty().bind(care.visibleProperty());
        care.visibleProperty().bind(care.textProperty().isNotEmpty());
        VBox words = new VBox(name, state, care, placement, advice);
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        replace = choice(Words.say("camera.replace"), page::openReplace);
        revoke = choice(Words.say("camera.revoke"), page::askToRevoke);
        source = choice(Words.say("source.change"), page::openSource);
        MenuButton more = new MenuButton(
                Words.say("camera.more"),
                null,
                choice(Words.say("camera.rename"), page::openRename),
                source,
                replace,
                revoke,
                choice(Words.say("camera.remove"), page::askToRemove));
        more.setId("camera-more");
        more.getStyleClass().add(Styles.FLAT);
        more.setMinWidth(USE_PREF_SIZE);
        again.getStyleClass().add(Styles.FLAT);
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(pressed -> page.tryAgain(getItem()));
        again.managedProperty().bind(again.visibleProperty());
        details.setId("camera-details");
        details.getStyleClass().add(Styles.FLAT);
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnAction(pressed -> page.openDevice(getItem()));
        details.managedProperty().bind(details.visibleProperty());
        row = new HBox(icon, words, again, details, more);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
    }

    private MenuItem choice(String words, Consumer<CameraRow> then) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> then.accept(getItem()));
        return item;
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
        care.setText(camera.care());
        details.setVisible(!camera.fetched());
        replace.setVisible(!camera.fetched());
        revoke.setVisible(!camera.fetched());
        advice.setText(camera.advice());
        source.setVisible(camera.fetched());
        again.setVisible(camera.waits());
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
