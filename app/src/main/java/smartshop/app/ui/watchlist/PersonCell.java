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
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** One listed person: photo, name, reason, since when, and the button that takes them off. */
final class PersonCell extends ListCell<ListedPerson> {
    private final WatchlistViewModel model;
    private final FaceCrop face = new FaceCrop(64, 80);
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label since = new Label();
    private final HBox row;

    PersonCell(WatchlistViewModel model, Consumer<ListedPerson> remove) {
        this.model = model;
        name.getStyleClass().add("person-name");
        since.getStyleClass().addAll("small", "muted");
        Button button = new Button(Words.say("watchlist.remove"), Icons.of(Material2OutlinedAL.DELETE));
        button.getStyleClass().addAll(Styles.FLAT, "remove");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> remove.accept(getItem()));
        VBox words = new VBox(name, reason, since);
        words.getStyleClass().add("person-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(face, words, button);
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
        face.show(listed.portrait()
                .map(jpeg -> new Image(new ByteArrayInputStream(jpeg)))
                .orElse(null));
        setGraphic(row);
    }
}
