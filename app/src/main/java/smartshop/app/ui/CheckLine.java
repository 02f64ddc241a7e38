package smartshop.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What a check found: an icon and a sentence. Takes no room while there is nothing to say. */
public final class CheckLine extends Label {
    public CheckLine(ObservableValue<Check> check) {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        check.subscribe(this::show);
    }

    private void show(Check check) {
        setText(check.words());
        setVisible(!check.words().isEmpty());
        setGraphic(
                switch (check.level()) {
                    case NONE -> null;
                    case GOOD -> Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success");
                    case CARE -> Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "warning");
                    case BAD -> bad();
                });
    }

    private static FontIcon bad() {
        return Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger");
    }
}
