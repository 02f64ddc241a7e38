package smartshop.app.ui.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How somebody arranged the wall; remembered.
 *
 * @param grid empty until somebody chose one: it grows with the cameras
 * @param order cameras that somebody put in their places; others come after them
 * @param spans of cameras that were made larger, in the free grid
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a value's part that may be missing
record WallChoices(Optional<Grid> grid, List<UUID> order, Map<UUID, Integer> spans, Show show) {
    static final WallChoices NONE = new WallChoices(Optional.empty(), List.of(), Map.of(), Show.BOXES);

    /** Half of a wall of sixteen. */
    static final int MOST_SPAN = 3;

    /** A setting holds so many, and more cameras than any shop has. */
    private static final int MOST_REMEMBERED = 200;

    WallChoices {
        order = List.copyOf(order);
        spans = Map.copyOf(spans);
    }

    WallChoices grid(Grid chosen) {
        return new WallChoices(Optional.of(chosen), order, spans, show);
    }

    WallChoices order(List<UUID> chosen) {
        return new WallChoices(grid, chosen, spans, show);
    }

    WallChoices show(Show chosen) {
        return new WallChoices(grid, order, spans, chosen);
    }

    int span(UUID camera) {
        return spans.getOrDefault(camera, 1);
    }

    WallChoices span(UUID camera, int span) {
        Map<UUID, Integer> changed = new HashMap<>(spans);
        changed.put(camera, Math.clamp(span, 1, MOST_SPAN));
        return new WallChoices(grid, order, changed, show);
    }

    /** "sixteen;boxes;3f1c…:1,77ab…:2": the grid, what is drawn, and the cameras in their order with their spans. */
    String written() {
        String cameras = order.stream()
                .limit(MOST_REMEMBERED)
                .map(camera -> camera + ":" + span(camera))
                .collect(Collectors.joining(","));
        return grid.map(Grid::key).orElse("") + ";" + show.name() + ";" + cameras;
    }

    /** What another version wrote, or nobody, is no choice. */
    static WallChoices read(String written) {
        String[] parts = written.split(";", -1);
        if (parts.length != 3) {
            return NONE;
        }
        WallChoices read = new WallChoices(Grid.of(parts[0]), List.of(), Map.of(), show(parts[1]));
        try {
            for (String camera : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
                read = read.with(camera.split(":"));
            }
            return read;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private WallChoices with(String[] camera) {
        UUID id = UUID.fromString(camera[0]);
        List<UUID> longer = new java.util.ArrayList<>(order);
        longer.add(id);
        return order(longer).span(id, Integer.parseInt(camera[1]));
    }

    private static Show show(String name) {
        return Arrays.stream(Show.values())
                .filter(show -> show.name().equals(name))
                .findFirst()
                .orElse(Show.BOXES);
    }
}
