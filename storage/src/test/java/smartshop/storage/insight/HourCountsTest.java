package smartshop.storage.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

class HourCountsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** The hour that the clocks of London show twice, the first time. */
    private static final Instant FIRST_ONE = Instant.parse("2026-10-25T00:00:00Z");

    private static final Instant SECOND_ONE = FIRST_ONE.plus(Duration.ofHours(1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final UUID DOOR = UUID.randomUUID();
    private static final UUID AISLE = UUID.randomUUID();
    private static final Set<UUID> BOTH = Set.of(DOOR, AISLE);
    private static final PersonId ANN = PersonId.random();

    private final AtomicReference<Instant> now = new AtomicReference<>(FIRST_ONE.plusSeconds(600));
    private final Clock clock = ((InstantSource) now::get).withZone(LONDON);

    @TempDir
    Path folder;

    private Database database;
    private HourCounts counts;

    @BeforeEach
    void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        counts = database.hourCounts();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsAddedInTheHourThatComesTwiceStaysApart() {
        counts.add(List.of(new CameraHour(DOOR, FIRST_ONE.plusSeconds(1800), 3, 1, 1, 1)));
        counts.add(List.of(
                new CameraHour(DOOR, FIRST_ONE.plusSeconds(3599), 2, 1, 1, 1),
                new CameraHour(AISLE, FIRST_ONE, 7, 0, 1, 1),
                new CameraHour(DOOR, SECOND_ONE, 11, 1, 0, 1)));

        assertThat(counts.visitors(BOTH, FIRST_ONE, SECOND_ONE.plusSeconds(1)))
                .containsExactly(new VisitorHour(FIRST_ONE, 12, 2), new VisitorHour(SECOND_ONE, 11, 1));
        assertThat(counts.visitors(Set.of(AISLE), FIRST_ONE, SECOND_ONE))
                .containsExactly(new VisitorHour(FIRST_ONE, 7, 0));
        assertThat(counts.uptimes(FIRST_ONE, SECOND_ONE.plusSeconds(1)))
                .containsExactlyInAnyOrder(new Uptime(DOOR, 16, 2, 3), new Uptime(AISLE, 7, 1, 1));
        assertThat(counts.since()).contains(FIRST_ONE);
        assertThat(counts.uptimes(SECOND_ONE, SECOND_ONE.plusSeconds(1)))
                .extracting(Uptime::camera)
                .containsExactly(DOOR);
        assertThat(counts.visitors(Set.of(), FIRST_ONE, SECOND_ONE)).isEmpty();
    }

    @Test
    void whatIsSaidOfAnAlertOutlivesIt() {
        UUID right = alert(FIRST_ONE.plusSeconds(60));
        UUID wrong = alert(FIRST_ONE.plusSeconds(120));
        UUID second = alert(FIRST_ONE.plusSeconds(180));
        alert(SECOND_ONE);
        say(right, Verdict.UNSURE);
        say(right, Verdict.THIS_PERSON);
        say(wrong, Verdict.NOT_THIS_PERSON);
        say(second, Verdict.THIS_PERSON);
        database.verdicts().takeBack(second);
        List<AlertHour> said = alerts();
        assertThat(said).containsExactly(new AlertHour(FIRST_ONE, 3), new AlertHour(SECOND_ONE, 1));
        assertThat(counts.answers(DAY, DAY)).containsExactly(Map.entry(DAY, new Answers(1, 1, 0)));

        now.set(FIRST_ONE.plus(Duration.ofDays(40)));
        database.retention().deleteDue(LONDON);
        database.verdicts().takeBack(right);

        assertThat(database.alertPages().isEmpty()).isTrue();
        assertThat(alerts()).isEqualTo(said);
        assertThat(counts.answers(DAY, DAY)).containsExactly(Map.entry(DAY, new Answers(1, 1, 0)));
    }

    @Test
    void aVisitWhosePicturesCameLateCountsWhenItWas() {
        now.set(FIRST_ONE.plus(Duration.ofHours(5)));
        append(UUID.randomUUID(), FIRST_ONE.plusSeconds(60), Optional.of(now.get()));

        assertThat(counts.alerts(BOTH, FIRST_ONE, now.get().plusSeconds(1)))
                .containsExactly(new AlertHour(FIRST_ONE, 1));
    }

    @Test
    void theFirstAnswerCountsOnItsDayUnlessItIsTakenBack() {
        UUID quick = alert(FIRST_ONE);
        UUID slow = alert(FIRST_ONE);
        UUID slower = alert(FIRST_ONE);
        database.history().acknowledged(quick, FIRST_ONE.plusMillis(4001));
        database.history().acknowledged(quick, FIRST_ONE.plusSeconds(50));
        database.history().acknowledged(slow, FIRST_ONE.plusSeconds(12));
        database.history().acknowledged(slower, FIRST_ONE.plus(Duration.ofHours(2)));
        assertThat(counts.responses(DAY, DAY).answers()).isEqualTo(3);
        assertThat(counts.responses(DAY, DAY).median()).contains(Duration.ofSeconds(12));

        database.history().unacknowledged(slower);
        assertThat(counts.responses(DAY, DAY).median()).contains(Duration.ofSeconds(5));
        assertThat(counts.responses(DAY, DAY).answers()).isEqualTo(2);
        assertThat(counts.responses(DAY.plusDays(1), DAY.plusDays(9)).median()).isEmpty();
    }

    @Test
    void nothingIsKeptForMoreThanTwoYears() {
        counts.add(List.of(new CameraHour(DOOR, FIRST_ONE, 1, 1, 1, 1), new CameraHour(DOOR, SECOND_ONE, 1, 1, 1, 1)));
        UUID answered = alert(FIRST_ONE);
        database.history().acknowledged(answered, FIRST_ONE.plusSeconds(3));

        now.set(Instant.parse("2028-10-25T01:00:00Z"));
        counts.deleteOld();
        assertThat(counts.since()).contains(SECOND_ONE);
        assertThat(alerts()).isEmpty();

        now.set(Instant.parse("2028-10-26T02:00:00Z"));
        counts.deleteOld();
        assertThat(counts.since()).isEmpty();
        assertThat(counts.responses(DAY, DAY).answers()).isZero();
        assertThat(counts.answers(DAY, DAY)).isEmpty();
    }

    @Test
    void onlyConfirmedVisitsSayWhoCameAgain() {
        say(alert(FIRST_ONE.plusSeconds(60)), Verdict.THIS_PERSON);
        say(alert(FIRST_ONE.plusSeconds(120)), Verdict.UNSURE);
        say(alert(SECOND_ONE), Verdict.THIS_PERSON);

        assertThat(database.repeatVisits().confirmed(FIRST_ONE, SECOND_ONE.plusSeconds(1), 10))
                .extracting(visit -> visit.at())
                .containsExactly(SECOND_ONE, FIRST_ONE.plusSeconds(60));
        assertThat(database.repeatVisits().confirmed(FIRST_ONE, SECOND_ONE, 10)).hasSize(1);
    }

    private List<AlertHour> alerts() {
        return counts.alerts(BOTH, FIRST_ONE, SECOND_ONE.plusSeconds(1));
    }

    private void say(UUID alert, Verdict verdict) {
        database.verdicts().give(new Judgement(alert, ANN, DOOR, verdict), Optional.empty());
    }

    private UUID alert(Instant at) {
        return append(UUID.randomUUID(), at, Optional.empty());
    }

    private UUID append(UUID id, Instant at, Optional<Instant> received) {
        database.history()
                .append(new AlertRow(
                        id,
                        DOOR,
                        "Door",
                        ANN,
                        0.6,
                        at,
                        at,
                        received.orElse(at),
                        new LatencyTrace(at, at, at, at),
                        received));
        return id;
    }
}
