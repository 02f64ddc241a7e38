package smartshop.app.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a shop is like at a moment, on the two nights of the year on which the clocks are changed as well. */
class WeekPlanTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Hours NIGHT = Hours.between(22, 6);

    @Test
    void aShopIsOpenClosedOrAtNightByItsOwnClock() {
        WeekPlan plan = new WeekPlan(
                Map.of(DayOfWeek.FRIDAY, Hours.between(9, 20), DayOfWeek.SATURDAY, Hours.between(18, 2)), NIGHT);

        assertThat(profile(plan, "2026-06-19T08:00:00Z")).isEqualTo(Profile.OPEN); // 09:00 in summer
        assertThat(profile(plan, "2026-06-19T19:00:00Z")).isEqualTo(Profile.CLOSED);
        assertThat(profile(plan, "2026-06-19T21:00:00Z")).isEqualTo(Profile.NIGHT);
        assertThat(profile(plan, "2026-06-21T00:59:00Z")).isEqualTo(Profile.OPEN); // Saturday's, until two
        assertThat(profile(plan, "2026-06-21T01:00:00Z")).isEqualTo(Profile.NIGHT);
        assertThat(profile(plan, "2026-06-22T12:00:00Z")).isEqualTo(Profile.CLOSED);
        assertThat(profile(WeekPlan.ALWAYS_OPEN, "2026-06-21T01:00:00Z")).isEqualTo(Profile.OPEN);
    }

    private static Profile profile(WeekPlan plan, String at) {
        return plan.profile(Instant.parse(at), LONDON);
    }

    @Test
    void theNextChangeIsTheFirstMinuteAtWhichThePlanSaysSomethingElse() {
        Random random = new Random(4);
        for (String start : List.of("2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-06-01T12:00:00Z")) {
            for (int i = 0; i < 60; i++) {
                WeekPlan plan = drawn(random);
                Instant from = Instant.parse(start).plus(Duration.ofMinutes(random.nextInt(2000)));
                assertThat(plan.nextChange(from, LONDON))
                        .as("%s after %s", plan, from)
                        .isEqualTo(byTheMinute(plan, from));
            }
        }
    }

    private static WeekPlan drawn(Random random) {
        Map<DayOfWeek, Hours> open = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                open.put(day, hours(random));
            }
        }
        return new WeekPlan(open, hours(random));
    }

    private static Hours hours(Random random) {
        return new Hours(time(random), time(random));
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(2) * 30);
    }

    private static Optional<Instant> byTheMinute(WeekPlan plan, Instant from) {
        Profile now = plan.profile(from, LONDON);
        Instant at = from;
        for (int minute = 0; minute < 8 * 24 * 60; minute++) {
            at = at.plus(Duration.ofMinutes(1));
            if (plan.profile(at, LONDON) != now) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Test
    void whatSomebodySaysHoldsUntilThePlansNextChange() {
        WeekPlan plan = new WeekPlan(Map.of(DayOfWeek.FRIDAY, Hours.between(9, 20)), NIGHT);
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        RuleBook book = RuleBook.OWN.planned(plan).said(Optional.of(new RuleBook.ByHand(Profile.CLOSED, noon)));

        assertThat(book.profile(noon, LONDON)).isEqualTo(Profile.CLOSED);
        assertThat(book.handUntil(LONDON)).contains(Instant.parse("2026-11-20T20:00:00Z"));
        assertThat(book.profile(Instant.parse("2026-11-20T19:59:59Z"), LONDON)).isEqualTo(Profile.CLOSED);
        assertThat(book.profile(Instant.parse("2026-11-20T22:00:00Z"), LONDON)).isEqualTo(Profile.NIGHT);
        assertThat(book.profile(Instant.parse("2026-11-27T12:00:00Z"), LONDON)).isEqualTo(Profile.OPEN);
    }
}
