package smartshop.app.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Jurisdiction.RequestClock;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulRecord;

/**
 * What the shop's country says about answering people.
 *
 * @param answer for every kind of request but complaints
 * @param acknowledgement of a complaint
 * @param outcome of a complaint; empty where the law says "without undue delay" and no number
 * @param chosen whether the shop has said which country it is in; until then it is counted by the month
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ShopRules(
        TimeLimit answer,
        TimeLimit acknowledgement,
        Optional<TimeLimit> outcome,
        Jurisdiction country,
        Controller controller,
        boolean chosen) {
    private static final String UNKNOWN = "other";

    public static ShopRules of(LawfulRecord record) {
        Optional<Jurisdiction> chosen = record.profile();
        Jurisdiction country = chosen.or(() -> Jurisdictions.of(UNKNOWN)).orElseThrow();
        Predicate<LocalDate> workingDay = day -> country.workingDay(day, record.region());
        RequestClock clock = country.requests();
        return new ShopRules(
                new TimeLimit(unit(clock.unit()), clock.length(), clock.extension(), clock.rollsForward(), workingDay),
                days(country.complaints().acknowledgeDays(), clock.rollsForward(), workingDay),
                Optional.of(country.complaints().answerDays())
                        .filter(length -> length > 0)
                        .map(length -> days(length, clock.rollsForward(), workingDay)),
                country,
                record.controller(),
                chosen.isPresent());
    }

    private static TimeLimit days(int length, boolean rollsForward, Predicate<LocalDate> workingDay) {
        return new TimeLimit(TimeLimit.Unit.DAYS, length, 0, rollsForward, workingDay);
    }

    private static TimeLimit.Unit unit(RequestClock.Unit unit) {
        return switch (unit) {
            case CALENDAR_MONTHS -> TimeLimit.Unit.CALENDAR_MONTHS;
            case WORKING_DAYS -> TimeLimit.Unit.WORKING_DAYS;
            case DAYS -> TimeLimit.Unit.DAYS;
        };
    }
}
