package smartshop.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.Console;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.live.CameraFeed;
import smartshop.app.vitals.DiskRoom;

/** What the line at the window's foot knows, wired to the console. */
final class StatusRooms implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StatusRooms.class);
    /** Of half a second each: a disk fills in minutes at the quickest. */
    private static final int TICKS_BETWEEN_LOOKS = 40;

    private final Background disk = new Background("disk-room");
    private final Console console;
    private final Path folder;
    private final StatusViewModel model;
    private volatile Optional<DiskRoom> room = Optional.empty();
    private int ticks;

    /** As for {@link StatusViewModel}. */
    StatusRooms(Console console, Supplier<String> recognising, Supplier<String> unmatched, Clock clock) {
        this.console = console;
        this.folder = console.folder();
        model = new StatusViewModel(
                new StatusViewModel.Known(
                        console.cameras()::feeds,
                        console.notices()::all,
                        recognising,
                        unmatched,
                        () -> visitors(LocalDate.now(clock)),
                        () -> room),
                clock);
    }

    /** Who came past the entrances; where no camera is one, at the camera that saw most: nobody counts twice. */
    private int visitors(LocalDate today) {
        Set<UUID> entrances = console.lawful().record().purposes().entrySet().stream()
                .filter(camera -> camera.getValue() == CameraPurpose.ENTRANCE)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<CameraFeed> feeds = console.cameras().feeds();
        return entrances.isEmpty()
                ? feeds.stream().mapToInt(feed -> seen(feed, today)).max().orElse(0)
                : feeds.stream()
                        .filter(feed -> entrances.contains(feed.id()))
                        .mapToInt(feed -> seen(feed, today))
                        .sum();
    }

    private static int seen(CameraFeed feed, LocalDate today) {
        return feed.placement().on(today).visits();
    }

    StatusViewModel model() {
        return model;
    }

    /** Whether the disk has too little room. */
    boolean diskFull() {
        return room.filter(known -> !known.enough()).isPresent();
    }

    void tick() {
        if (ticks++ % TICKS_BETWEEN_LOOKS == 0) {
            disk.execute(() -> {
                try {
                    room = Optional.of(DiskRoom.of(folder));
                } catch (IOException e) {
                    log.warn("It cannot be said how much room the data folder's disk has: {}", e.getMessage());
                    room = Optional.empty();
                }
            });
        }
    }

    @Override
    public void close() {
        disk.leave();
    }
}
