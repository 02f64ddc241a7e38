package smartshop.app.ui.privacy;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.privacy.OwedRequest;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.storage.request.Requester;

/** One request in the list: who, what, how many days are left. */
final class RequestCell extends ListCell<OwedRequest> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final HBox foot = new HBox();
    private final VBox card = new VBox(name, what, foot);

    RequestCell() {
        name.getStyleClass().add("strong");
        what.getStyleClass().addAll("small", "muted");
        foot.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("request-card");
        card.setMinWidth(0);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable OwedRequest owed, boolean none) {
        super.updateItem(owed, none);
        if (none || owed == null) {
            setGraphic(null);
            return;
        }
        name.setText(owed.request().requester().map(Requester::name).orElseGet(() -> Words.say("privacy.forgotten")));
        what.setText(RequestWords.kind(owed.request().kind()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label reference = new Label(owed.request().id().reference());
        reference.getStyleClass().addAll("small", "muted");
        foot.getChildren().setAll(chip(owed), gap, reference);
        setGraphic(card);
    }

    /** Colour, icon and word together. */
    static Label chip(OwedRequest owed) {
        String colour = RequestWords.colour(owed.deadline().urgency());
        Label chip = new Label(
                RequestWords.chip(owed),
                Icons.of(RequestWords.icon(owed.deadline().urgency()), colour));
        chip.getStyleClass().addAll("chip", colour);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
