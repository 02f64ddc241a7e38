package smartshop.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;

class AlertCenterTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Notices notices = new Notices(clock);
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private AlertHistory history = (alert, trace) -> {
        clock.advance(Duration.ofMillis(30));
        happened.add("history");
    };
    private final AlertCenter center = new AlertCenter((alert, trace) -> history.write(alert, trace), notices, clock);

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void theHistoryComesBeforeEverySink() throws Exception {
        center.add("popup", alert -> happened.add("popup"));
        center.add("sound", alert -> happened.add("sound"));

        raise();

        eventually("both sinks", () -> happened.size() == 3);
        assertThat(happened.getFirst()).isEqualTo("history");
        assertThat(happened).containsExactlyInAnyOrder("history", "popup", "sound");
    }

    @Test
    void theAlertsMomentIncludesTheHistory() throws Exception {
        List<Alert> got = new CopyOnWriteArrayList<>();
        center.add("popup", got::add);

        raise();

        eventually("the popup", () -> got.size() == 1);
        assertThat(got.getFirst().alertedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:00.030Z"));
        assertThat(got.getFirst().latency()).isEqualTo(Duration.ofMillis(430));
    }

    @Test
    void aFailingSinkHarmsNoOther() throws Exception {
        center.add("broken popup", alert -> {
            throw new IllegalStateException("no display");
        });
        center.add("sound", alert -> happened.add("sound"));

        raise();
        raise();

        eventually(
                "the sound, twice",
                () -> happened.stream().filter("sound"::equals).count() == 2);
        eventually("two notices", () -> notices.all().size() == 2);
        assertThat(notices.all().getFirst().words())
                .isEqualTo("The broken popup failed for an alert. It is in the history.");
    }

    @Test
    void aHangingSinkHoldsUpNobodyAndWhatItMissesIsSaid() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        center.add("popup", alert -> {
            happened.add("popup");
            awaitQuietly(hanging);
        });
        center.add("sound", alert -> happened.add("sound"));
        for (int i = 0; i < 40; i++) {
            raise();
            int all = i + 1;
            eventually(
                    "the sound", () -> happened.stream().filter("sound"::equals).count() == all);
        }
        assertThat(notices.all())
                .extracting(Notice::words)
                .contains("The popup does not keep up with the alerts. Every one is in the history.");
        hanging.countDown();
        eventually("the newest", () -> happened.stream().filter("popup"::equals).count() >= 33);
    }

    @Test
    void anAlertThatTheHistoryCannotTakeGoesOutAndSaysSo() throws Exception {
        history = (alert, trace) -> {
            throw new IllegalStateException("disk full");
        };
        center.add("popup", alert -> happened.add("popup"));

        raise();

        eventually("the popup", () -> happened.contains("popup"));
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly(
                        "An alert went out, but could not be written to the history. Check the disk's free space.");
    }

    @Test
    void aHistoryThatHangsDelaysAnAlertByASecondAtMost() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        history = (alert, trace) -> {
            awaitQuietly(disk);
            happened.add("history");
        };
        center.add("popup", alert -> happened.add("popup"));

        raise();
        eventually("the popup", () -> happened.contains("popup"));
        assertThat(happened).containsExactly("popup");
        disk.countDown();

        eventually("the row", () -> happened.contains("history"));
        assertThat(notices.all()).extracting(Notice::words).first().asString().contains("the disk is slow");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBetterShotGoesToTheSinksAndNotToTheHistory() throws Exception {
        List<Alert> better = new CopyOnWriteArrayList<>();
        center.add("popup", new AlertSink() {
            @Override
            public void raised(Alert alert) {
                happened.add("raised");
            }

            @Override
            public void upgraded(Alert alert) {
                better.add(alert);
            }
        });
        center.add("line", alert -> happened.add("line"));
        Alert alert = raise();
        eventually("both sinks", () -> happened.size() == 3);

        center.upgrade(alert);

        eventually("the upgrade", () -> better.size() == 1);
        assertThat(better.getFirst()).isEqualTo(alert);
        assertThat(happened).containsExactlyInAnyOrder("history", "raised", "line");
    }

    @Test
    void ofTheBetterShotsThatComeWhileAlertsWaitTheNewestOfEachArrives() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        List<Alert> better = new CopyOnWriteArrayList<>();
        center.add("popup", new AlertSink() {
            @Override
            public void raised(Alert alert) {
                awaitQuietly(busy);
                happened.add("raised");
            }

            @Override
            public void upgraded(Alert alert) {
                happened.add("upgraded");
                better.add(alert);
            }
        });
        Alert first = raise();
        Alert second = raise();
        raise();
        center.upgrade(first);
        Alert newest = first.alertedAt(clock.instant().plusSeconds(1));
        center.upgrade(second);
        center.upgrade(newest);
        busy.countDown();

        eventually("both upgrades", () -> better.size() == 2);
        assertThat(better).containsExactlyInAnyOrder(newest, second);
        assertThat(happened.stream().filter(what -> !what.equals("history")))
                .containsExactly("raised", "raised", "raised", "upgraded", "upgraded");
    }

    private Alert raise() {
        Instant now = clock.instant();
        Picture face = new Picture(1, 1, new byte[3]);
        return center.raise(
                new Alert(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Entrance",
                        PersonId.random(),
                        0.6,
                        now.minusMillis(400),
                        now.minusMillis(50),
                        now,
                        face,
                        face,
                        new Box(0, 0, 1, 1),
                        new Embedding("test", new float[] {0.6f, 0.8f}),
                        Presentation.UNKNOWN),
                new AlertTrace(now, now, now));
    }
}
