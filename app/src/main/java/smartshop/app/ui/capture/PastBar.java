package smartshop.app.ui.capture;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.clip.Moment;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** Back into the last half minute and forth. Takes no room where there is none. */
final class PastBar extends HBox {
    private final PastViewModel model;
    private final Button begin = new Button(Words.say("capture.past"), Icons.of(Material2OutlinedAL.HISTORY));
    private final Slider slider = new Slider(0, 1, 0);
    private final Label when = new Label();
    private final Button end = new Button(Words.say("capture.past.end"));

    PastBar(PastViewModel model) {
        this.model = model;
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        begin.setId("capture-past");
        begin.getStyleClass().add(Styles.FLAT);
        begin.setOnAction(pressed -> model.begin());
        slider.setId("capture-slider");
        slider.setAccessibleText(Words.say("capture.past.slider"));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty()
                .addListener((property, before, now) -> model.placeProperty().set(now.intValue()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        end.setId("capture-past-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(pressed -> model.end());
        managedProperty().bind(visibleProperty());
        model.thereProperty().subscribe(there -> fill());
        model.momentsProperty().subscribe(found -> fill());
        model.placeProperty().subscribe(place -> tick());
    }

    private void fill() {
        List<Moment> moments = model.momentsProperty().get();
        boolean back = !moments.isEmpty();
        if (back && getChildren().contains(slider)) {
            return;
        }
        setVisible(back || model.thereProperty().get());
        if (back) {
            slider.setMax(moments.size() - 1);
            slider.setValue(moments.size() - 1);
            getChildren().setAll(slider, when, end);
        } else {
            getChildren().setAll(begin);
        }
    }

    /** Brings "4 s ago" up to date. */
    void tick() {
        when.setText(model.ago());
    }
}
