package smartshop.app.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.live.Packing.Cell;
import smartshop.app.ui.live.Packing.Direction;

class WallViewModelTest {
    private final List<String> remembered = new ArrayList<>();
    private final WallViewModel wall = new WallViewModel(remembered::add);
    private final List<CameraFeed> cameras = new ArrayList<>();

    @Test
    void theWallGrowsBySquaresUntilSomebodyChooses() {
        there(1);
        assertThat(packing()).isEqualTo(Packing.even(1, 1, 1));
        there(3);
        assertThat(packing()).isEqualTo(Packing.even(3, 2, 2));
        there(5);
        assertThat(packing()).isEqualTo(Packing.even(5, 3, 2));
        there(10);
        assertThat(packing()).isEqualTo(Packing.even(10, 4, 3));
    }

    @Test
    void moreCamerasThanTilesMakePages() {
        there(6);
        wall.choose(Grid.FOUR);
        assertThat(names()).containsExactly("0", "1", "2", "3");
        wall.turn(1);
        assertThat(names()).containsExactly("4", "5");
        assertThat(packing()).as("tiles as large as on the first page").isEqualTo(Packing.even(2, 2, 2));
        wall.turn(1);
        assertThat(page().number()).as("the last one").isEqualTo(1);
        there(4);
        assertThat(page().number()).as("there is one page now").isZero();
    }

    @Test
    void aCameraFillsTheWallAndGoesBackWhereItWas() {
        there(6);
        wall.choose(Grid.FOUR);
        wall.zoom(4);
        assertThat(names()).containsExactly("4");
        assertThat(page().zoomed()).contains(id(4));
        wall.back();
        assertThat(page().zoomed()).isEmpty();
        assertThat(names()).containsExactly("4", "5");
        wall.zoom(6);
        assertThat(page().zoomed()).as("there is no such camera").isEmpty();
    }

    @Test
    void aCameraThatIsRemovedFillsNothing() {
        there(3);
        wall.zoom(2);
        there(2);
        assertThat(names()).containsExactly("0", "1");
    }

    @Test
    void twoTilesChangePlacesAndTheOthersStay() {
        there(4);
        wall.swap(id(0), id(3));
        assertThat(names()).containsExactly("3", "1", "2", "0");
    }

    @Test
    void theKeyboardMovesATileToItsNeighbourAndOverThePagesEdge() {
        there(6);
        wall.choose(Grid.FOUR);
        wall.move(id(0), Direction.DOWN);
        assertThat(names()).containsExactly("2", "1", "0", "3");
        wall.move(id(3), Direction.RIGHT);
        assertThat(names()).as("it is followed").containsExactly("3", "5");
        wall.move(id(3), Direction.UP);
        assertThat(names()).containsExactly("3", "5");
        assertThat(wall.beside(id(3), Direction.RIGHT)).contains(id(5));
        assertThat(wall.beside(id(3), Direction.LEFT)).isEmpty();
    }

    @Test
    void aTileThatWasMadeLargerTakesRoomAndCoversNone() {
        there(4);
        wall.grow(id(0), 1);
        assertThat(page().grid()).isEqualTo(Grid.FREE);
        assertThat(packing().columns()).isEqualTo(3);
        assertThat(packing().cells())
                .containsExactly(new Cell(0, 0, 2), new Cell(2, 0, 1), new Cell(2, 1, 1), new Cell(0, 2, 1));
        assertThat(wall.beside(id(0), Direction.RIGHT)).contains(id(1));
        assertThat(wall.beside(id(1), Direction.LEFT)).contains(id(0));
        wall.grow(id(0), -5);
        assertThat(packing()).isEqualTo(Packing.of(List.of(1, 1, 1, 1)));
    }

    @Test
    void theWallIsAsItWasAfterARestartAndANewCameraComesLast() {
        there(3);
        wall.swap(id(0), id(2));
        wall.grow(id(1), 1);
        wall.showProperty().set(Show.ZONES);

        WallViewModel again = new WallViewModel(written -> {});
        there(4);
        again.cameras(cameras);
        again.restore(remembered.getLast());
        assertThat(again.pageProperty().get().cameras().stream().map(CameraFeed::name))
                .containsExactly("2", "1", "0", "3");
        assertThat(again.pageProperty().get().packing().cells().get(1).span()).isEqualTo(2);
        assertThat(again.showProperty().get()).isEqualTo(Show.ZONES);
    }

    @Test
    void whatAnotherVersionRememberedIsNoChoice() {
        for (String written : List.of("", "what", "nine;BOXES;not-a-camera:1", "nine;BOXES;" + UUID.randomUUID())) {
            assertThat(WallChoices.read(written)).isEqualTo(WallChoices.NONE);
        }
        assertThat(WallChoices.read("hundred;WHAT;").grid()).isEqualTo(Optional.empty());
    }

    @Test
    void manyTilesOfAllSizesFindRoom() {
        Packing packing = Packing.of(List.of(3, 2, 1, 1, 2, 1, 3, 1, 1));
        long covered = packing.cells().stream()
                .flatMap(cell -> IntStream.range(0, cell.span() * cell.span())
                        .mapToObj(part -> List.of(cell.column() + part % cell.span(), cell.row() + part / cell.span())))
                .distinct()
                .count();
        assertThat(covered).isEqualTo(9 + 4 + 1 + 1 + 4 + 1 + 9 + 1 + 1);
        assertThat(packing.rows()).isLessThanOrEqualTo(packing.columns());
    }

    private void there(int count) {
        while (cameras.size() < count) {
            cameras.add(new CameraFeed(UUID.randomUUID(), "" + cameras.size(), Instant.EPOCH));
        }
        cameras.subList(count, cameras.size()).clear();
        wall.cameras(cameras);
    }

    private UUID id(int camera) {
        return cameras.get(camera).id();
    }

    private WallViewModel.Page page() {
        return wall.pageProperty().get();
    }

    private Packing packing() {
        return page().packing();
    }

    private List<String> names() {
        return page().cameras().stream().map(CameraFeed::name).toList();
    }
}
