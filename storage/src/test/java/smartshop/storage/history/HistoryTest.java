package smartshop.storage.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.H2File;
import smartshop.storage.NewShop;
import smartshop.storage.Shop;
import smartshop.storage.sql.Rows;

class HistoryTest {
    private static final Duration SAME_VISIT = Duration.ofSeconds(10);
    private static final UUID CAMERA = UUID.randomUUID();
    private static final PersonId ANN = PersonId.random();

    @TempDir
    Path folder;

    @Test
    void theNewestComesFirstAndTheRestByPages() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            AlertRow first = Shop.alert(Shop.TWICE);
            AlertRow second = Shop.alert(Shop.TWICE.plusSeconds(1));
            AlertRow third = Shop.alert(Shop.TWICE.plusSeconds(2));
            history.append(second);
            history.append(third);
            history.append(first);

            assertThat(history.alerts(2)).containsExactly(third, second);
            assertThat(history.alerts(second.alertedAt(), 2)).containsExactly(first);
            assertThat(history.alerts(first.alertedAt(), 2)).isEmpty();
        }
    }

    @Test
    void sightingsComeByPagesToo() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            SightingRow early = Shop.sighting(Shop.TWICE);
            SightingRow late = Shop.sighting(Shop.TWICE.plusSeconds(60));
            history.append(early);
            history.append(late);

            assertThat(history.sightings(10)).containsExactly(late, early);
            assertThat(history.sightings(late.to(), 10)).containsExactly(early);
        }
    }

    @Test
    void itIsKeptWhenAnAlertWasFirstSeenAndAnsweredAndGoesWithIt() {
        Instant seen = Shop.TWICE.plusSeconds(2);
        UUID id = UUID.randomUUID();
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            history.append(Shop.alert(id, ANN, Shop.TWICE));
            assertThat(history.alerts(1).getFirst().trace().shown()).isEmpty();

            history.shown(id, seen);
            history.shown(id, seen.plusSeconds(1));
            history.acknowledged(id, seen.plusSeconds(3));
            history.shown(UUID.randomUUID(), seen);
            history.unacknowledged(id);
            assertThat(history.alerts(1).getFirst().trace().acknowledged()).isEmpty();
            history.acknowledged(id, seen.plusSeconds(3));

            LatencyTrace trace = history.alerts(1).getFirst().trace();
            assertThat(trace.shown()).contains(seen);
            assertThat(trace.acknowledged()).contains(seen.plusSeconds(3));
            assertThat(database.alertPages().page(AlertFilter.ALL, Optional.empty(), 1))
                    .singleElement()
                    .satisfies(past -> assertThat(past.row().trace()).isEqualTo(trace));
            database.retention().deleteDue(ZoneOffset.UTC);
            assertThat(history.alerts(1)).isEmpty();
        }
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), H2File.READ_ONLY).open()) {
            assertThat(new Rows(Jdbi.create(pool))
                            .list((row, context) -> row.getInt(1), "select count(*) from alert_seen"))
                    .containsExactly(0);
        }
    }

    @Test
    void finerMomentsThanAMicrosecondAreRoundedDown() {
        try (Database database = Shop.open(folder)) {
            database.history().append(Shop.alert(Shop.TWICE.plusNanos(999)));

            assertThat(database.history().alerts(1).getFirst().trace().stored()).isEqualTo(Shop.TWICE);
        }
    }

    private static SightingRow seen(UUID camera, PersonId person, int from, int to) {
        return new SightingRow(
                UUID.randomUUID(),
                camera,
                "Entrance",
                person,
                Shop.TWICE.plusSeconds(from),
                Shop.TWICE.plusSeconds(to));
    }

    private static AlertRow late(SightingRow seen) {
        Instant received = Shop.TWICE.plusSeconds(540);
        return new AlertRow(
                UUID.randomUUID(),
                seen.camera(),
                seen.cameraName(),
                seen.person(),
                0.6,
                seen.from(),
                seen.from().plusSeconds(1),
                received,
                new LatencyTrace(seen.from(), received, received, received),
                Optional.of(received));
    }

    private static boolean appendLate(History history, SightingRow seen) {
        return history.appendLate(late(seen), seen, SAME_VISIT);
    }

    @Test
    void whatCameLateSaysWhenItWasSeenAndWhenItCame() {
        try (Database database = Shop.open(folder)) {
            SightingRow seen = seen(CAMERA, ANN, 0, 4);
            AlertRow alert = late(seen);

            assertThat(database.history().appendLate(alert, seen, SAME_VISIT)).isTrue();

            assertThat(database.history().alerts(5)).containsExactly(alert);
            assertThat(database.history().sightings(5)).containsExactly(seen);
        }
    }

    @Test
    void whatCameLateTwiceIsWrittenOnce() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            SightingRow seen = seen(CAMERA, ANN, 0, 4);

            assertThat(appendLate(history, seen)).isTrue();
            assertThat(appendLate(history, seen(CAMERA, ANN, 0, 4))).isFalse();

            assertThat(history.alerts(5)).hasSize(1);
            assertThat(history.sightings(5)).containsExactly(seen);
        }
    }

    @Test
    void aVisitThatCameInPiecesIsOneVisit() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            for (int piece = 0; piece < 6; piece++) {
                appendLate(history, seen(CAMERA, ANN, 4 * piece, 4 * piece + 4));
            }
            appendLate(history, seen(CAMERA, ANN, 60, 64));

            assertThat(history.alerts(5)).hasSize(2);
            assertThat(history.sightings(5))
                    .extracting(row -> Duration.between(row.from(), row.to()).toSeconds())
                    .containsExactly(4L, 24L);
        }
    }

    @Test
    void aVisitThatWasAlertedLiveIsNotWrittenAgain() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            AlertRow live = Shop.alert(Shop.TWICE);
            history.append(live);
            SightingRow same = seen(live.camera(), live.person(), 2, 6);

            assertThat(appendLate(history, same)).isFalse();
            assertThat(appendLate(history, seen(live.camera(), ANN, 2, 6))).isTrue();
            assertThat(appendLate(history, seen(CAMERA, live.person(), 2, 6))).isTrue();

            assertThat(history.alerts(5)).hasSize(3);
        }
    }
}
