package smartshop.app.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.verify.Severity;
import smartshop.app.verify.StaffedShop;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.PastAlert;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;
import smartshop.storage.verification.Subject;
import smartshop.storage.watchlist.Offence;

/** What a rule would have done: by what the history holds, and saying what it does not. */
class DryRunTest {
    private static final WeekPlan PLAN = new WeekPlan(
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> Hours.between(8, 20))),
            Hours.between(22, 6));
    private static final StaffId OLGA = new StaffId(new UUID(0, 1));
    private static final StaffId MAX = new StaffId(new UUID(0, 2));

    @TempDir
    Path folder;

    private StaffedShop shop;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private DryRun tried(Rule rule) {
        PastAlerts.Past past = new PastAlerts(shop.database(), shop.access(), shop.clock).read();
        return DryRun.of(rule, past, PLAN, ZoneOffset.UTC);
    }

    private static Rule rule(Occasion... occasions) {
        return new Rule(UUID.randomUUID(), false, When.always(Set.of(occasions)), What.SOUND);
    }

    private static Rule forOnly(Offence offence) {
        When all = When.always(Set.of(Occasion.NEW));
        return new Rule(
                UUID.randomUUID(),
                true,
                new When(
                        all.occasions(),
                        all.profiles(),
                        Set.of(offence),
                        Severity.LOSS,
                        Set.of(),
                        Set.of(),
                        all.hours()),
                What.SOUND);
    }

    /** @param answered seconds after the alert at which somebody said that it is the person */
    private void confirmed(PersonId person, String at, int... answered) {
        Instant alerted = Instant.parse(at);
        UUID alert = UUID.randomUUID();
        UUID camera = new UUID(0, 5);
        shop.database()
                .history()
                .appendPast(java.util.List.of(new PastAlert(
                        new AlertRow(
                                alert,
                                camera,
                                "Door",
                                person,
                                0.6,
                                alerted,
                                alerted,
                                alerted,
                                new LatencyTrace(alerted, alerted, alerted, alerted)),
                        Answer.THIS_PERSON,
                        Optional.empty())));
        for (int number = 1; number <= answered.length; number++) {
            Instant said = alerted.plus(Duration.ofSeconds(answered[number - 1]));
            Optional<StaffId> by = Optional.of(number == 1 ? OLGA : MAX);
            Given given = new Given(number, by, Verdict.THIS_PERSON, false, said, Optional.empty());
            shop.database().answers().add(new Subject(alert, person, camera, alerted), given);
        }
    }

    @Test
    void itCountsWhatWouldHaveHappenedByWhatPeopleSaidAndWhen() {
        confirmed(shop.listed, "2026-11-18T23:00:00Z", 5, 12); // at night, both in time
        confirmed(shop.listed, "2026-11-19T12:00:00Z", 30, 60); // both late
        confirmed(shop.listed, "2026-10-10T12:00:00Z", 30, 60); // too long ago

        assertThat(tried(rule(Occasion.NEW))).isEqualTo(new DryRun(2, 1, 0, 0));
        assertThat(tried(rule(Occasion.UNANSWERED))).isEqualTo(new DryRun(1, 0, 0, 0));
        assertThat(tried(rule(Occasion.NOT_SECONDED))).isEqualTo(new DryRun(1, 0, 0, 0));
        assertThat(tried(rule(Occasion.VERIFIED))).isEqualTo(new DryRun(2, 1, 0, 0));
        assertThat(tried(rule(Occasion.values()))).isEqualTo(new DryRun(8, 3, 0, 0));
        assertThat(tried(forOnly(Offence.BANNED)).fired()).isEqualTo(2);
        assertThat(tried(forOnly(Offence.VIOLENCE)).fired()).isZero();
    }

    @Test
    void itSaysOfHowManyItCannotKnow() {
        confirmed(PersonId.random(), "2026-11-19T12:00:00Z", 5); // somebody who was removed since
        confirmed(shop.listed, "2026-11-18T12:00:00Z"); // confirmed before it was kept who said so
        shop.database()
                .history()
                .append(new AlertRow(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Door",
                        shop.listed,
                        0.6,
                        Instant.parse("2026-11-17T12:00:00Z"),
                        Instant.parse("2026-11-17T12:00:00Z"),
                        Instant.parse("2026-11-17T12:00:00Z"),
                        new LatencyTrace(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH)));
        shop.database().retention().deleteDue(ZoneOffset.UTC); // nobody has confirmed that one

        assertThat(tried(rule(Occasion.NEW))).isEqualTo(new DryRun(2, 0, 0, 1));
        assertThat(tried(forOnly(Offence.BANNED))).isEqualTo(new DryRun(1, 0, 1, 1));
        assertThat(tried(rule(Occasion.UNANSWERED))).isEqualTo(new DryRun(0, 0, 1, 1));
    }
}
