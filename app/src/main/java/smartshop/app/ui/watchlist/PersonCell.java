package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** One listed person: photo, name, reason, since when, and the buttons that take them off or look for them again. */
final class PersonCell extends ListCell<ListedPerson> {
    private final WatchlistViewModel model;
    private final FaceCrop face = new FaceCrop(64, 80);
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label since = new Label();
    private final Label state = new Label("", Icons.of(Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE, "warning"));
    private final Button resume = new Button(Words.say("watchlist.resume"), Icons.of(Material2OutlinedMZ.PLAY_ARROW));
    private final HBox row;

    PersonCell(WatchlistViewModel model, Consumer<ListedPerson> remove, Consumer<ListedPerson> askToResume) {
        this.model = model;
        name.getStyleClass().add("person-name");
        since.getStyleClass().addAll("small", "muted");
        Button button = new Button(Words.say("watchlist.remove"), Icons.of(Material2OutlinedAL.DELETE));
        button.getStyleClass().addAll(Styles.FLAT, "remove");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> remove.accept(getItem()));
        state.getStyleClass().addAll("chip", "warning");
        state.managedProperty().bind(state.visibleProperty());
        resume.getStyleClass().add(Styles.FLAT);
        resume.setMinWidth(USE_PREF_SIZE);
        resume.managedProperty().bind(resume.visibleProperty());
        resume.setOnAction(pressed -> askToResume.accept(getItem()));
        VBox words = new VBox(name, reason, since, state);
        words.getStyleClass().add("person-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(face, words, resume, button);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ListedPerson listed, boolean none) {
        super.updateItem(listed, none);
        if (none || listed == null) {
            setGraphic(null);
            return;
        }
        name.setText(listed.person().name());
        String why = listed.person().reason();
        reason.setText(why.isBlank() ? Words.say("watchlist.noReason") : why);
        since.setText(model.since(listed));
        state.setText(model.state(listed));
        state.setVisible(listed.person().suspended());
        resume.setVisible(listed.person().suspended());
        face.show(listed.portrait()
                .map(jpeg -> new Image(new ByteArrayInputStream(jpeg)))
                .orElse(null));
        setGraphic(row);
    }
}
