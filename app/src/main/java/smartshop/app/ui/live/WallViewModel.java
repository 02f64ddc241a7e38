package smartshop.app.ui.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.live.Packing.Direction;

/**
 * Which cameras stand where on the wall: the grid, their order, the page, the one that fills it. For the window's thread, but needs no
 * window.
 */
public final class WallViewModel {
    private final Consumer<String> remember;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(new Page(List.of(), Packing.even(0, 1, 1), Grid.ONE, 0, 1, Optional.empty()));
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.BOXES);
    private WallChoices choices = WallChoices.NONE;
    private List<CameraFeed> cameras = List.of();
    private Optional<UUID> zoomed = Optional.empty();
    private int number;

    /**
     * What stands on the wall now.
     *
     * @param number of the page, from 0
     * @param zoomed the camera that fills it
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a value's part that may be missing
    record Page(List<CameraFeed> cameras, Packing packing, Grid grid, int number, int pages, Optional<UUID> zoomed) {
        boolean shows(UUID camera) {
            return cameras.stream().anyMatch(feed -> feed.id().equals(camera));
        }
    }

    /** @param remember keeps how the wall is arranged, for {@link #restore} */
    public WallViewModel(Consumer<String> remember) {
        this.remember = remember;
        show.addListener((property, before, now) -> {
            if (now != choices.show()) {
                choose(choices.show(now));
            }
        });
    }

    /** As it was arranged before. */
    public void restore(String written) {
        choices = WallChoices.read(written);
        show.set(choices.show());
        arrange();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is drawn over the pictures; remembered like the rest. */
    ObjectProperty<Show> showProperty() {
        return show;
    }

    /** These are there. */
    void cameras(List<CameraFeed> now) {
        cameras = List.copyOf(now);
        arrange();
    }

    void choose(Grid grid) {
        zoomed = Optional.empty();
        number = 0;
        choose(choices.grid(grid));
    }

    private void choose(WallChoices chosen) {
        choices = chosen;
        remember.accept(chosen.written());
        arrange();
    }

    /** In the order in which they stand on the wall. */
    List<CameraFeed> ordered() {
        Map<UUID, Integer> places = new HashMap<>();
        choices.order().forEach(camera -> places.putIfAbsent(camera, places.size()));
        List<CameraFeed> ordered = new ArrayList<>(cameras);
        ordered.sort(Comparator.comparingInt(feed -> places.getOrDefault(feed.id(), Integer.MAX_VALUE)));
        return ordered;
    }

    private void arrange() {
        List<CameraFeed> ordered = ordered();
        Grid grid = choices.grid().orElseGet(() -> Grid.fitting(ordered.size()));
        zoomed = zoomed.filter(camera -> has(ordered, camera));
        page.set(zoomed.map(camera -> alone(ordered, camera, grid)).orElseGet(() -> page(ordered, grid)));
    }

    private static boolean has(List<CameraFeed> feeds, UUID camera) {
        return feeds.stream().anyMatch(feed -> feed.id().equals(camera));
    }

    private static Page alone(List<CameraFeed> ordered, UUID camera, Grid grid) {
        List<CameraFeed> one =
                ordered.stream().filter(feed -> feed.id().equals(camera)).toList();
        return new Page(one, Packing.even(1, 1, 1), grid, 0, 1, Optional.of(camera));
    }

    private Page page(List<CameraFeed> ordered, Grid grid) {
        if (grid == Grid.FREE) {
            List<Integer> spans =
                    ordered.stream().map(feed -> choices.span(feed.id())).toList();
            return new Page(ordered, Packing.of(spans), grid, 0, 1, Optional.empty());
        }
        int pages = Math.max(1, (ordered.size() + grid.tiles() - 1) / grid.tiles());
        number = Math.clamp(number, 0, pages - 1);
        List<CameraFeed> shown =
                ordered.subList(number * grid.tiles(), Math.min(ordered.size(), (number + 1) * grid.tiles()));
        int rows = pages > 1 ? grid.columns() : Math.max(1, (shown.size() + grid.columns() - 1) / grid.columns());
        int columns = pages > 1 ? grid.columns() : Math.min(grid.columns(), Math.max(1, shown.size()));
        return new Page(
                List.copyOf(shown), Packing.even(shown.size(), columns, rows), grid, number, pages, Optional.empty());
    }

    /** Turns so many pages on; at an end it stays. */
    void turn(int pages) {
        number += pages;
        arrange();
    }

    /** This camera fills the wall. */
    void zoom(UUID camera) {
        zoomed = Optional.of(camera);
        arrange();
    }

    /** The camera at this place of the wall fills it; nothing happens if there is none. */
    void zoom(int place) {
        List<CameraFeed> ordered = ordered();
        if (place >= 0 && place < ordered.size()) {
            zoom(ordered.get(place).id());
        }
    }

    /** All of them again, where one was. */
    void back() {
        zoomed.ifPresent(this::turnTo);
        zoomed = Optional.empty();
        arrange();
    }

    /** To the page with this camera. */
    void turnTo(UUID camera) {
        zoomed = Optional.empty();
        int at = ordered().stream().map(CameraFeed::id).toList().indexOf(camera);
        number = Math.max(0, at) / page.get().grid().tiles();
        arrange();
    }

    /** The two change places. */
    void swap(UUID one, UUID other) {
        List<UUID> order =
                new ArrayList<>(ordered().stream().map(CameraFeed::id).toList());
        int from = order.indexOf(one);
        int to = order.indexOf(other);
        if (from >= 0 && to >= 0 && from != to) {
            order.set(from, other);
            order.set(to, one);
            choose(choices.order(order));
        }
    }

    /** The camera beside this one on the page. */
    Optional<UUID> beside(UUID camera, Direction towards) {
        Page now = page.get();
        List<UUID> shown = now.cameras().stream().map(CameraFeed::id).toList();
        int at = shown.indexOf(camera);
        OptionalInt beside = at < 0 ? OptionalInt.empty() : now.packing().beside(at, towards);
        return beside.isPresent() ? Optional.of(shown.get(beside.getAsInt())) : Optional.empty();
    }

    /** Changes places with the camera beside it; beyond the page's edge with the next one of the order. */
    void move(UUID camera, Direction towards) {
        beside(camera, towards).or(() -> beyond(camera, towards)).ifPresent(other -> {
            swap(camera, other);
            if (page.get().zoomed().isEmpty() && !page.get().shows(camera)) {
                turnTo(camera);
            }
        });
    }

    private Optional<UUID> beyond(UUID camera, Direction towards) {
        List<UUID> order = ordered().stream().map(CameraFeed::id).toList();
        int to = order.indexOf(camera)
                + switch (towards) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    case UP, DOWN -> order.size(); // only sideways
                };
        return to >= 0 && to < order.size() ? Optional.of(order.get(to)) : Optional.empty();
    }

    /** Larger or smaller by so many cells; from now on every tile may have a size of its own. */
    void grow(UUID camera, int cells) {
        List<UUID> order = ordered().stream().map(CameraFeed::id).toList();
        choose(choices.grid(Grid.FREE).order(order).span(camera, choices.span(camera) + cells));
    }
}
