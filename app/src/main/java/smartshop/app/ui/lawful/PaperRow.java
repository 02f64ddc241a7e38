package smartshop.app.ui.lawful;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LockReason;
import smartshop.app.lawful.MatchingLock;
import smartshop.app.lawful.PaperDone;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** One paper: what it is called, when it was done and by whom, and when it is due again. */
final class PaperRow extends HBox {

    PaperRow(Jurisdiction.PaperWords words, @Nullable PaperDone done, List<Node> buttons) {
        getStyleClass().add("person-row");
        setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(Texts.wrapped(words.name(), "person-name"), Texts.wrapped(state(done), "muted"));
        left.getStyleClass().add("person-words");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(StateCard.tick(done != null), left);
        getChildren().addAll(buttons);
    }

    private static String state(@Nullable PaperDone done) {
        return done == null
                ? Words.say("lawful.paper.open")
                : Words.say(
                        "lawful.paper.done",
                        LockReason.DAY.format(done.on()),
                        done.by(),
                        LockReason.DAY.format(MatchingLock.end(done)));
    }
}
