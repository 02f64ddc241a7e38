package smartshop.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.Notice;

/** What the status line says: "All well", or the worst problem. Needs no window. */
public final class StatusViewModel {
    /** How long something that happened stays in the line. */
    private static final Duration NOTICE_STAYS = Duration.ofSeconds(20);

    private final Supplier<List<CameraFeed>> cameras;
    private final Supplier<List<Notice>> notices;
    private final Supplier<String> recognising;
    private final Supplier<String> unmatched;
    private final Clock clock;

    /**
     * The line.
     *
     * @param words one line
     */
    public record Line(Kind kind, String words) {}

    /** How bad it is. */
    public enum Kind {
        WELL,
        /** Nothing to do about it, or nothing to hurry about. */
        NOTE,
        /** Somebody should do something. */
        PROBLEM
    }

    /**
     * The line's model.
     *
     * @param recognising what the watch is doing, in a word or two
     * @param unmatched why nobody is looked for, in a sentence; empty if somebody is
     */
    public StatusViewModel(
            Supplier<List<CameraFeed>> cameras,
            Supplier<List<Notice>> notices,
            Supplier<String> recognising,
            Supplier<String> unmatched,
            Clock clock) {
        this.cameras = cameras;
        this.notices = notices;
        this.recognising = recognising;
        this.unmatched = unmatched;
        this.clock = clock;
    }

    public Line line() {
        List<CameraFeed> all = cameras.get();
        List<CameraFeed> lost = all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.LOST)
                .toList();
        if (!lost.isEmpty()) {
            return new Line(Kind.PROBLEM, lost(lost));
        }
        List<CameraFeed> quarantined = all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.QUARANTINED)
                .toList();
        if (!quarantined.isEmpty()) {
            return new Line(Kind.PROBLEM, quarantined(quarantined));
        }
        Optional<Notice> fresh = fresh();
        if (fresh.isPresent()) {
            return new Line(Kind.NOTE, fresh.get().words());
        }
        if (!unmatched.get().isEmpty()) {
            return new Line(Kind.PROBLEM, unmatched.get());
        }
        List<CameraFeed> blind =
                all.stream().filter(feed -> feed.blindness().isPresent()).toList();
        if (!blind.isEmpty()) {
            return new Line(Kind.PROBLEM, blind(blind));
        }
        return all.isEmpty() ? new Line(Kind.NOTE, Words.say("status.noCamera")) : counted(all);
    }

    private Line counted(List<CameraFeed> all) {
        long live = all.stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.LIVE)
                .count();
        return live == all.size()
                ? new Line(Kind.WELL, Words.say("status.well", live, all.size(), recognising.get()))
                : new Line(Kind.NOTE, Words.say("status.waiting", live, all.size(), recognising.get()));
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
        List<Notice> all = notices.get();
        return all.isEmpty() || all.getLast().at().isBefore(oldest) ? Optional.empty() : Optional.of(all.getLast());
    }
}
