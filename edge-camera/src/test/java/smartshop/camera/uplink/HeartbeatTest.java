package smartshop.camera.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import smartshop.camera.link.Ping;
import smartshop.camera.link.Pong;

class HeartbeatTest {
    private static final long CONSOLE_AHEAD_MICROS = 5_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final Heartbeat heartbeat = new Heartbeat(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), nanos::get);

    @Test
    void pingsAreDueMoreOftenWhenPicturesWait() {
        assertThat(heartbeat.due(false)).isNull();
        later(Heartbeat.EVERY_WHEN_BUSY);
        assertThat(heartbeat.due(false)).isNull();
        assertThat(heartbeat.due(true)).isNotNull();
        later(Heartbeat.EVERY);
        assertThat(heartbeat.due(false)).isNotNull();
    }

    @Test
    void whatTheConsoleOwesIsTheOldestAnswer() {
        assertThat(heartbeat.owed()).isZero();
        Ping first = ping();
        later(Duration.ofSeconds(3));
        heartbeat.due(false);
        assertThat(heartbeat.owed()).isEqualTo(Duration.ofSeconds(3));
        heartbeat.answered(pong(first, 0));
        assertThat(heartbeat.owed()).isZero();
    }

    @Test
    void whatIsCarriedCountsOnlyWhatWasSentSinceTheLinkWasBusy() {
        answer(0, 0);
        answer(100_000, 1_000_000);
        assertThat(state().carried()).isEmpty();
        later(Heartbeat.EVERY_WHEN_BUSY);
        Ping fromBefore = heartbeat.due(false);
        assertThat(fromBefore).isNull();
        busy(1_000_000, 2_000_000);
        assertThat(state().carried()).isEmpty();
        busy(1_100_000, 3_000_000);
        assertThat(state().carried()).hasValue(800_000);
        heartbeat.due(false);
        assertThat(state().carried()).isEmpty();
    }

    @Test
    void clocksAreComparedByTheQuickestAnswer() {
        Ping slow = ping();
        later(Duration.ofMillis(900));
        heartbeat.answered(new Pong(slow.number(), 0, CONSOLE_AHEAD_MICROS + 800_000));
        Ping quick = ping();
        later(Duration.ofMillis(40));
        heartbeat.answered(new Pong(quick.number(), 0, CONSOLE_AHEAD_MICROS + 20_000));
        assertThat(state().clockOffsetMillis().orElseThrow()).isCloseTo(5000, within(0.5));
        assertThat(state().roundTripMillis()).hasValue(40);
    }

    @Test
    void anAnswerToNothingIsIgnored() {
        heartbeat.answered(new Pong(77, 1, 1));
        Ping asked = ping();
        heartbeat.answered(new Pong(asked.number() + 5, 1, 1));
        assertThat(state().roundTripMillis()).isEmpty();
    }

    private LinkState state() {
        return heartbeat.state(Duration.ZERO, 1, 0);
    }

    private Ping ping() {
        later(Heartbeat.EVERY);
        Ping ping = heartbeat.due(false);
        assertThat(ping).isNotNull();
        return ping;
    }

    private void answer(long bytes, long consoleMicros) {
        heartbeat.answered(new Pong(ping().number(), bytes, consoleMicros));
    }

    private void busy(long bytes, long consoleMicros) {
        later(Heartbeat.EVERY_WHEN_BUSY);
        heartbeat.answered(new Pong(heartbeat.due(true).number(), bytes, consoleMicros));
    }

    private static Pong pong(Ping ping, long bytes) {
        return new Pong(ping.number(), bytes, 0);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
