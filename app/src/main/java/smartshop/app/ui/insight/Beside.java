package smartshop.app.ui.insight;

import java.util.Collections;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Panels beside each other, each as wide as the others and as high as the highest of its row; in as many rows as they need. */
final class Beside extends GridPane {
    private final double least;
    private final List<? extends Region> panels;
    private int columns;

    /** @param least pixels of a panel's width */
    Beside(double least, List<? extends Region> panels) {
        this.least = least;
        this.panels = panels;
        getStyleClass().add("insight-row");
        setMinSize(0, USE_PREF_SIZE);
        panels.forEach(panel -> panel.setMinWidth(0));
        panels.forEach(panel -> panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
        arrange(panels.size());
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    private void fit(double width) {
        int wanted = panels.size();
        while (width > 0 && wanted > 1 && width < wanted * least + (wanted - 1) * getHgap()) {
            wanted--;
        }
        int rows = (panels.size() + wanted - 1) / wanted;
        arrange((panels.size() + rows - 1) / rows); // four are two and two rather than three and one
    }

    private void arrange(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        getChildren().clear();
        ColumnConstraints equal = new ColumnConstraints();
        equal.setPercentWidth(100.0 / columns);
        getColumnConstraints().setAll(Collections.nCopies(columns, equal));
        RowConstraints full = new RowConstraints();
        full.setFillHeight(true);
        getRowConstraints().setAll(Collections.nCopies((panels.size() + columns - 1) / columns, full));
        for (int i = 0; i < panels.size(); i++) {
            add(panels.get(i), i % columns, i / columns);
        }
    }
}
