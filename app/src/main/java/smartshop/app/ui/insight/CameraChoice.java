package smartshop.app.ui.insight;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import smartshop.app.insight.Insights.Named;
import smartshop.app.ui.Words;

/** A camera to choose; none means the whole shop. */
final class CameraChoice extends ListCell<@Nullable Named> {
    CameraChoice() {
        setText(Words.say("insight.shop"));
    }

    @Override
    protected void updateItem(@Nullable Named camera, boolean none) {
        super.updateItem(camera, none);
        setText(camera == null ? Words.say("insight.shop") : camera.name());
    }
}
