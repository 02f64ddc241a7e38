package smartshop.app.ui.act;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.act.DoorState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** Over everything while the door is not known to be open: how long it stays locked, and the button that releases it. */
public final class DoorBanner extends HBox {
    private final Label words = new Label();

    public DoorBanner(ActViewModel model) {
        setId("door-banner");
        getStyleClass().setAll("matching-banner", "warning", "door-banner");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        words.getStyleClass().add("question");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setGraphic(Icons.of(Material2OutlinedAL.LOCK, "warning"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button release = new Button(Words.say("door.release"));
        release.setId("door-release");
        release.getStyleClass().add(Styles.ACCENT);
        release.setMinWidth(USE_PREF_SIZE);
        release.setOnAction(pressed -> model.release());
        getChildren().addAll(words, release);
        model.doorProperty().subscribe(this::show);
    }

    private void show(DoorState state) {
        setVisible(state.held()
                || state instanceof DoorState.Open open && !open.trouble().isEmpty());
        words.setText(
                switch (state) {
                    case DoorState.Locked locked ->
                        Words.say("door.locked", Math.ceilDiv(locked.left().toMillis(), 1000L));
                    case DoorState.Locking _ -> Words.say("door.locking");
                    case DoorState.Releasing _ -> Words.say("door.releasing");
                    case DoorState.Open open -> open.trouble();
                    case DoorState.Off _ -> "";
                });
    }
}
