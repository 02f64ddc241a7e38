package smartshop.app.ui.live;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** Tiles where the packing says, in cells whose pictures are 16:9, as large as the page allows. */
final class Wall extends Region {
    private static final double GAP = 12;

    private Packing packing = Packing.even(0, 1, 1);
    private List<CameraTile> tiles = List.of();

    void show(List<CameraTile> shown, Packing newPacking) {
        packing = newPacking;
        tiles = List.copyOf(shown);
        if (!getChildren().equals(tiles)) {
            getChildren().setAll(tiles);
        }
        requestLayout();
    }

    List<CameraTile> tiles() {
        return tiles;
    }

    /** The tile at a place in the wall's own coordinates. */
    Optional<CameraTile> at(double x, double y) {
        return tiles.stream()
                .filter(tile -> tile.getBoundsInParent().contains(x, y))
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        double roomX = (getWidth() - GAP * (packing.columns() - 1)) / packing.columns();
        double roomY = (getHeight() - GAP * (packing.rows() - 1)) / packing.rows();
        double width = Math.floor(Math.max(1, Math.min(roomX, (roomY - CameraTile.STRIP) * 16 / 9)));
        double height = Math.floor(width * 9 / 16) + CameraTile.STRIP;
        double used = packing.columns() * (width + GAP) - GAP;
        double left = snapPositionX(Math.max(0, (getWidth() - used) / 2));
        for (int at = 0; at < tiles.size(); at++) {
            Packing.Cell cell = packing.cells().get(at);
            double across = cell.span() * (width + GAP) - GAP;
            double down = cell.span() * (height + GAP) - GAP;
            tiles.get(at)
                    .resizeRelocate(left + cell.column() * (width + GAP), cell.row() * (height + GAP), across, down);
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
