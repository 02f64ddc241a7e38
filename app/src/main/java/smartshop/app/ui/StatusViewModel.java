package smartshop.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.Notice;
import smartshop.app.vitals.DiskRoom;

/** What the status line says: "All well", or the worst problem. Needs no window. */
public final class StatusViewModel {
    /** How long something that happened stays in the line. */
    private static final Duration NOTICE_STAYS = Duration.ofSeconds(20);

    /** Between facts. */
    static final String AND = " · ";

    private final Known known;
    private final Clock clock;

    /**
     * The line.
     *
     * @param words one line
     * @param way where something can be done about it
     */
    public record Line(Kind kind, String words, Way way) {
        public Line(Kind kind, String words) {
            this(kind, words, Way.NONE);
        }

        /** With something more to say. */
        Line and(String more) {
            return new Line(kind, words + AND + more, way);
        }
    }

    /** How bad it is. */
    public enum Kind {
        WELL,
        /** Nothing to do about it, or nothing to hurry about. */
        NOTE,
        /** Somebody should do something. */
        PROBLEM
    }

    /** The page on which something can be done. */
    public enum Way {
        NONE,
        CAMERAS,
        LAWFUL,
        PRIVACY,
        SETTINGS
    }

    /**
     * What the line asks.
     *
     * @param recognising what the watch is doing, in a word or two
     * @param unmatched why nobody is looked for, in a sentence; empty if somebody is
     * @param visitors who have come in today
     * @param disk empty until it is known
     */
    public record Known(
            Supplier<List<CameraFeed>> cameras,
            Supplier<List<Notice>> notices,
            Supplier<String> recognising,
            Supplier<String> unmatched,
            IntSupplier visitors,
            Supplier<Optional<DiskRoom>> disk) {}

    public StatusViewModel(Known known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /** That all is well, or the worst problem. */
    public Line line() {
        List<CameraFeed> all = known.cameras().get();
        List<CameraFeed> lost = all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.LOST)
                .toList();
        if (!lost.isEmpty()) {
            return new Line(Kind.PROBLEM, lost(lost), Way.CAMERAS);
        }
        List<CameraFeed> quarantined = all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.QUARANTINED)
                .toList();
        if (!quarantined.isEmpty()) {
            return new Line(Kind.PROBLEM, quarantined(quarantined), Way.CAMERAS);
        }
        return fresh().map(notice -> new Line(Kind.NOTE, notice.words())).orElseGet(() -> lasting(all));
    }

    /** What stays until somebody does something. */
    private Line lasting(List<CameraFeed> all) {
        if (!known.unmatched().get().isEmpty()) {
            return new Line(Kind.PROBLEM, known.unmatched().get(), Way.LAWFUL);
        }
        Optional<DiskRoom> full = known.disk().get().filter(room -> !room.enough());
        if (full.isPresent()) {
            return new Line(
                    Kind.PROBLEM, Words.say("status.disk.full", full.get().megabytes()), Way.SETTINGS);
        }
        List<CameraFeed> blind =
                all.stream().filter(feed -> feed.blindness().isPresent()).toList();
        if (!blind.isEmpty()) {
            return new Line(Kind.PROBLEM, blind(blind), Way.CAMERAS);
        }
        if (all.isEmpty()) {
            return new Line(Kind.NOTE, Words.say("status.noCamera"), Way.CAMERAS);
        }
        return live(all) == all.size()
                ? new Line(Kind.WELL, Words.say("status.well"))
                : new Line(Kind.NOTE, Words.say("status.waiting"));
    }

    /** How things are, whatever the line says: cameras, recognition, visitors, the disk. */
    public String facts() {
        List<CameraFeed> all = known.cameras().get();
        return Stream.of(
                        all.isEmpty() ? "" : Words.say("status.cameras", live(all), all.size()),
                        known.unmatched().get().isEmpty() ? known.recognising().get() : Words.say("status.paused"),
                        all.isEmpty()
                                ? ""
                                : Words.say("status.visitors", known.visitors().getAsInt()),
                        known.disk().get().map(StatusViewModel::room).orElse(""))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(AND));
    }

    private static String room(DiskRoom room) {
        return room.megabytes() < 10_000
                ? Words.say("status.disk.mega", room.megabytes())
                : Words.say("status.disk.giga", room.megabytes() >> 10);
    }

    private static long live(List<CameraFeed> all) {
        return all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.LIVE)
                .count();
    }

    private String lost(List<CameraFeed> lost) {
        CameraFeed first = lost.getFirst();
        String since = Times.time(first.state().since(), clock.getZone());
        return lost.size() == 1
                ? Words.say("status.lostOne", first.name(), since)
                : Words.say("status.lostMany", lost.size(), first.name(), since);
    }

    private static String quarantined(List<CameraFeed> quarantined) {
        CameraFeed first = quarantined.getFirst();
        return quarantined.size() == 1
                ? Words.say("status.quarantinedOne", first.name(), first.state().words())
                : Words.say("status.quarantinedMany", quarantined.size(), first.name());
    }

    private static String blind(List<CameraFeed> blind) {
        CameraFeed first = blind.getFirst();
        String why = first.blindness().map(known -> known.reason().words()).orElse("");
        return blind.size() == 1
                ? Words.say("status.blindOne", first.name(), why)
                : Words.say("status.blindMany", blind.size(), first.name(), why);
    }

    private Optional<Notice> fresh() {
        Instant oldest = clock.instant().minus(NOTICE_STAYS);
        List<Notice> all = known.notices().get();
        return all.isEmpty() || all.getLast().at().isBefore(oldest) ? Optional.empty() : Optional.of(all.getLast());
    }
}
