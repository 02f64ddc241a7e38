package smartshop.app.ui.firstrun;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import smartshop.app.ui.Page;
import smartshop.app.ui.PageAround;
import smartshop.app.ui.Words;

/** Another page, in whose place the guide stands as long as it is shown. */
public final class GuidedPage extends PageAround {
    private final FirstRunViewModel model;
    private final FirstRunView guide;
    private final StackPane root = new StackPane();
    private final HBox actions = new HBox();
    private final Button later = new Button(Words.say("first.later.all"));
    private final ObservableValue<String> heading;
    private boolean front;

    /** @param time writes a time of day as people here do */
    public GuidedPage(Page page, FirstRunViewModel model, Ways ways, Function<Instant, String> time) {
        super(page);
        this.model = model;
        guide = new FirstRunView(model, ways, time);
        later.setId("first-later-all");
        later.getStyleClass().add(Styles.FLAT);
        later.visibleProperty().bind(model.guideProperty().map(now -> !now.complete()));
        later.setOnAction(pressed -> model.leave());
        HBox.setHgrow(page.actions(), Priority.ALWAYS);
        heading = Bindings.when(model.shownProperty())
                .then(Words.say("first.title"))
                .otherwise(page.title());
        model.shownProperty().subscribe(this::turn);
    }

    private void turn(boolean guided) {
        root.getChildren().setAll(guided ? guide : page.content());
        actions.getChildren().setAll(page.actions()); // matching may run meanwhile, and can be stopped
        if (guided) {
            actions.getChildren().add(later);
        }
        if (front) {
            page.shown(!guided);
        }
    }

    /** Call now and then: whether anybody is in the picture. */
    public void tick() {
        guide.tick();
    }

    @Override
    public ObservableValue<String> heading() {
        return heading;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public void shown(boolean shown) {
        front = shown;
        if (!shown && model.guideProperty().get().complete()) {
            model.leave(); // whoever goes elsewhere has seen its end
        }
        if (!model.shownProperty().get()) {
            page.shown(shown);
        }
    }
}
