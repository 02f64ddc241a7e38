package smartshop.app.lawful;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import smartshop.storage.watchlist.EnrolmentRules;

/**
 * One country's rules, out of a file of {@code smartshop/app/lawful}. Not legal advice; each file names its sources.
 *
 * @param code names the file, and stands in the shop's record: it never changes
 * @param basis on which ground, and whether live matching is off until the owner has recorded one
 * @param papers each {@link Paper} by its name there
 * @param extras what else is to be done, a sentence each
 * @param filmWhileOffline whether a camera may keep what it films while it is cut off, to be matched later
 * @param regions with public holidays; empty where none are known, then weekends alone count
 * @param closed days of each year that are no working days although they are no holidays
 */
public record Jurisdiction(
        String code,
        String name,
        Basis basis,
        Retention retention,
        Seriousness seriousness,
        RequestClock requests,
        Complaints complaints,
        Regulator regulator,
        Map<Paper, PaperWords> papers,
        List<String> extras,
        boolean filmWhileOffline,
        List<Region> regions,
        List<Closed> closed,
        List<Source> sources) {

    /**
     * The legal ground.
     *
     * @param needed whether live matching is off until the owner has recorded one
     * @param words the ground; or, if it is needed, what to record
     */
    public record Basis(boolean needed, String words) {}

    /**
     * Months after which an entry of the watchlist ends.
     *
     * @param usual if nobody chooses
     * @param most that can be chosen
     * @param accomplice for whoever was only with an offender
     */
    public record Retention(int usual, int most, int accomplice) {}

    /**
     * What is too little for the watchlist.
     *
     * @param currency ISO 4217
     * @param floor in the currency's smallest unit: a single offence of less worth is no ground; fifty of the country's money, which is our own rule
     */
    public record Seriousness(String currency, long floor) {}

    /**
     * How long there is to answer a request.
     *
     * @param extension on top, from the original start, in the same unit
     * @param rollsForward whether an end on a day that is no working day moves to the next one
     */
    public record RequestClock(Unit unit, int length, int extension, boolean rollsForward) {
        /** What is counted. */
        public enum Unit {
            /** To the corresponding date, or the month's last day. */
            CALENDAR_MONTHS,
            WORKING_DAYS,
            DAYS
        }
    }

    /**
     * Calendar days for a complaint.
     *
     * @param answerDays 0 where only "without undue delay" is said
     */
    public record Complaints(int acknowledgeDays, int answerDays) {}

    /** @param note to read before its address goes on a paper; may be empty */
    public record Regulator(String name, String address, String web, String note) {}

    /** @param what it is, and what for, in a sentence or two */
    public record PaperWords(String name, String what) {}

    public record Region(String name, List<Holiday> holidays) {}

    public record Holiday(LocalDate on, String name) {}

    /** Both days belong to it; it may go over New Year. */
    public record Closed(MonthDay first, MonthDay last) {
        boolean holds(LocalDate day) {
            MonthDay at = MonthDay.from(day);
            return first.isAfter(last)
                    ? !at.isBefore(first) || !at.isAfter(last)
                    : !at.isBefore(first) && !at.isAfter(last);
        }
    }

    public record Source(String title, String address) {}

    /** Who may be listed there, and for how long. */
    public EnrolmentRules enrolmentRules() {
        return new EnrolmentRules(
                Currency.getInstance(seriousness.currency()),
                seriousness.floor(),
                retention.usual(),
                retention.most(),
                retention.accomplice(),
                EnrolmentRules.UK.proposalDays());
    }

    public PaperWords words(Paper paper) {
        PaperWords words = papers.get(paper);
        if (words == null) {
            throw new IllegalStateException("The file of %s has no %s".formatted(code, paper));
        }
        return words;
    }

    /**
     * Whether offices work there on that day.
     *
     * @param region by its name; with another one, weekends alone count
     */
    public boolean workingDay(LocalDate day, String region) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && closed.stream().noneMatch(closed -> closed.holds(day))
                && regions.stream()
                        .filter(each -> each.name().equals(region))
                        .flatMap(each -> each.holidays().stream())
                        .noneMatch(holiday -> holiday.on().equals(day));
    }

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
}
