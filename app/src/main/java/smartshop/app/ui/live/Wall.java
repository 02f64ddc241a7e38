package smartshop.app.ui.live;

import java.util.List;
import javafx.scene.layout.Region;

/** Tiles in equal cells whose pictures are 16:9, as large as the page allows. */
final class Wall extends Region {
    private static final double GAP = 12;

    private int columns = 1;
    private List<CameraTile> tiles = List.of();

    void show(List<CameraTile> shown, int newColumns) {
        columns = newColumns;
        tiles = List.copyOf(shown);
        getChildren().setAll(tiles);
    }

    List<CameraTile> tiles() {
        return tiles;
    }

    @Override
    protected void layoutChildren() {
        int rows = Math.max(1, (tiles.size() + columns - 1) / columns);
        double roomX = (getWidth() - GAP * (columns - 1)) / columns;
        double roomY = (getHeight() - GAP * (rows - 1)) / rows;
        double width = snapSizeX(Math.max(1, Math.min(roomX, (roomY - CameraTile.STRIP) * 16 / 9) - 1));
        double height = snapSizeY(width * 9 / 16 + CameraTile.STRIP);
        for (int at = 0; at < tiles.size(); at++) {
            double x = at % columns * (width + GAP);
            int row = at / columns;
            double y = row * (height + GAP);
            tiles.get(at).resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
