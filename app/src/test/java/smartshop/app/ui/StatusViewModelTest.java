package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.CameraState.Kind;
import smartshop.app.live.Notices;
import smartshop.app.vitals.DiskRoom;
import smartshop.recognition.placement.Blindness;

class StatusViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final List<CameraFeed> feeds = new ArrayList<>();
    private final Notices notices = new Notices(clock);
    private String unmatched = "";
    private int visitors;
    private Optional<DiskRoom> disk = Optional.of(new DiskRoom(48L << 30));
    private final StatusViewModel status = new StatusViewModel(
            new StatusViewModel.Known(
                    () -> feeds, notices::all, () -> "recognising", () -> unmatched, () -> visitors, () -> disk),
            clock);

    @Test
    void withoutACameraItSaysWhatToDo() {
        assertThat(status.line())
                .isEqualTo(new StatusViewModel.Line(
                        StatusViewModel.Kind.NOTE,
                        "No camera yet. Add one on the page Cameras.",
                        StatusViewModel.Way.CAMERAS));
        assertThat(status.facts()).isEqualTo("recognising · 48 GB free");
    }

    @Test
    void allIsWellWhenEveryCameraIsLive() {
        camera("Entrance", Kind.LIVE);
        camera("Till", Kind.LIVE);

        visitors = 212;

        assertThat(status.line()).isEqualTo(new StatusViewModel.Line(StatusViewModel.Kind.WELL, "All well"));
        assertThat(status.facts()).isEqualTo("2 of 2 cameras live · recognising · 212 visitors today · 48 GB free");
    }

    @Test
    void whyNobodyIsLookedForStandsBeforeThatAllIsWell() {
        camera("Entrance", Kind.LIVE);
        unmatched = "Matching is locked: nobody is looked for.";

        assertThat(status.line())
                .isEqualTo(
                        new StatusViewModel.Line(StatusViewModel.Kind.PROBLEM, unmatched, StatusViewModel.Way.LAWFUL));
        assertThat(status.facts()).contains("recognition paused");
    }

    @Test
    void aCameraThatHasNotComeYetIsCounted() {
        camera("Entrance", Kind.LIVE);
        camera("Till", Kind.WAITING);

        assertThat(status.line().words()).isEqualTo("Waiting for a camera");
        assertThat(status.facts()).startsWith("1 of 2 cameras live · recognising · nobody seen today");
    }

    @Test
    void aLostCameraIsTheWorstProblem() {
        camera("Entrance", Kind.LIVE);
        camera("Till", Kind.LOST);
        notices.add("Something smaller.");

        assertThat(status.line())
                .isEqualTo(new StatusViewModel.Line(
                        StatusViewModel.Kind.PROBLEM,
                        "Till: no picture since 14:03:22. Check its power and network.",
                        StatusViewModel.Way.CAMERAS));
    }

    @Test
    void aCameraInQuarantineIsAProblem() {
        camera("Till", Kind.QUARANTINED);
        feeds.getFirst().state(new CameraState(Kind.QUARANTINED, clock.instant(), "It is tried again at 14:04."));
        notices.add("Something smaller.");

        assertThat(status.line())
                .isEqualTo(new StatusViewModel.Line(
                        StatusViewModel.Kind.PROBLEM,
                        "Till: It is tried again at 14:04.",
                        StatusViewModel.Way.CAMERAS));
    }

    @Test
    void aBlindCameraIsAProblemAsLongAsItLasts() {
        camera("Entrance", Kind.LIVE);
        camera("Till", Kind.LIVE);
        feeds.getLast().blindness(Optional.of(new Blindness(Blindness.Reason.TOO_DARK, clock.instant())));

        assertThat(status.line())
                .isEqualTo(new StatusViewModel.Line(
                        StatusViewModel.Kind.PROBLEM,
                        "Till: nobody can be recognised, the picture is too dark.",
                        StatusViewModel.Way.CAMERAS));

        feeds.getLast().blindness(Optional.empty());
        assertThat(status.line().kind()).isEqualTo(StatusViewModel.Kind.WELL);
    }

    @Test
    void whatHappenedStaysForAWhile() {
        camera("Entrance", Kind.LIVE);
        notices.add("Entrance is back.");
        assertThat(status.line().words()).isEqualTo("Entrance is back.");

        clock.advance(Duration.ofSeconds(21));
        assertThat(status.line().kind()).isEqualTo(StatusViewModel.Kind.WELL);
    }

    @Test
    void aDiskThatIsNearlyFullIsSaidWithWhatToDo() {
        camera("Entrance", Kind.LIVE);
        disk = Optional.of(new DiskRoom(900L << 20));

        assertThat(status.line().kind()).isEqualTo(StatusViewModel.Kind.PROBLEM);
        assertThat(status.line().words())
                .startsWith("Only 900 MB are free on the disk")
                .contains("Make room");
        assertThat(status.facts()).endsWith("900 MB free");
    }

    private void camera(String name, Kind kind) {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), name, clock.instant());
        feed.state(new CameraState(kind, clock.instant(), ""));
        feeds.add(feed);
    }
}
