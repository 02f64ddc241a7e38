package smartshop.app.ui.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where tiles of different sizes stand: in their order, each in the first place where it has room, so that none ever lies over
 * another.
 *
 * @param columns cells across
 * @param rows cells down
 * @param cells of each tile, in the tiles' order
 */
record Packing(int columns, int rows, List<Packing.Cell> cells) {

    /** @param span cells across and down */
    record Cell(int column, int row, int span) {
        private double centreX() {
            return column + span / 2.0;
        }

        private double centreY() {
            return row + span / 2.0;
        }

        private boolean covers(int x, int y) {
            return x >= column && x < column + span && y >= row && y < row + span;
        }
    }

    /** Where the next tile lies. */
    enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    /** Tiles of one cell each. */
    static Packing even(int tiles, int columns, int rows) {
        return new Packing(
                columns,
                rows,
                IntStream.range(0, tiles)
                        .mapToObj(tile -> new Cell(tile % columns, tile / columns, 1))
                        .toList());
    }

    /** The fewest columns with which all tiles find room on a square. */
    static Packing of(List<Integer> spans) {
        int cells = spans.stream().mapToInt(span -> span * span).sum();
        int columns = Math.max(
                (int) Math.ceil(Math.sqrt(cells)),
                spans.stream().mapToInt(span -> span).max().orElse(1));
        while (true) {
            Packing packed = packed(spans, Math.max(1, columns));
            if (packed.rows <= packed.columns) {
                return packed;
            }
            columns++;
        }
    }

    private static Packing packed(List<Integer> spans, int columns) {
        List<Cell> placed = new ArrayList<>();
        for (int span : spans) {
            placed.add(first(placed, span, columns));
        }
        int rows = placed.stream().mapToInt(cell -> cell.row + cell.span).max().orElse(1);
        return new Packing(columns, rows, List.copyOf(placed));
    }

    private static Cell first(List<Cell> placed, int span, int columns) {
        for (int place = 0; ; place++) {
            Cell cell = new Cell(place % columns, place / columns, span);
            if (cell.column + span <= columns && isFree(placed, cell)) {
                return cell;
            }
        }
    }

    private static boolean isFree(List<Cell> placed, Cell wanted) {
        for (int x = wanted.column; x < wanted.column + wanted.span; x++) {
            for (int y = wanted.row; y < wanted.row + wanted.span; y++) {
                int atX = x;
                int atY = y;
                if (placed.stream().anyMatch(cell -> cell.covers(atX, atY))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The nearest tile in a direction; empty at the edge. */
    OptionalInt beside(int tile, Direction towards) {
        Cell from = cells.get(tile);
        return IntStream.range(0, cells.size())
                .filter(other -> ahead(from, cells.get(other), towards) > 0)
                .boxed()
                .min(Comparator.comparingDouble(other -> distance(from, cells.get(other), towards)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** How far it lies in the direction, from edge to edge. */
    private static double ahead(Cell from, Cell to, Direction towards) {
        double gap =
                Math.abs((to.centreX() - from.centreX()) * towards.x + (to.centreY() - from.centreY()) * towards.y);
        double sign = (to.centreX() - from.centreX()) * towards.x + (to.centreY() - from.centreY()) * towards.y;
        return sign > 0 && gap >= (from.span + to.span) / 2.0 ? gap : 0;
    }

    /** What lies aside counts twice. */
    private static double distance(Cell from, Cell to, Direction towards) {
        double x = to.centreX() - from.centreX();
        double y = to.centreY() - from.centreY();
        return Math.abs(x * towards.x + y * towards.y) + 2 * Math.abs(x * towards.y + y * towards.x);
    }
}
