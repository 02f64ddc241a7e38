package smartshop.storage.watchlist;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may be listed, and for how long; a shop's jurisdiction gives the numbers. Months are the calendar's, an accomplice's
 * are of thirty days.
 *
 * @param seriousnessFloor in the currency's smallest unit: a single offence of less worth is no ground
 * @param defaultMonths how long an entry lasts, and how long a renewal adds
 * @param mostMonths how long it may last with all renewals, how long ago an incident may lie, and how long after the incident
 *     anybody is listed for it
 * @param accompliceMonths how long an accomplice's entry lasts, which is not renewed, and how long ago the incident may lie
 * @param proposalDays how long a proposal waits for somebody to decide
 */
public record EnrolmentRules(
        Currency currency,
        long seriousnessFloor,
        int defaultMonths,
        int mostMonths,
        int accompliceMonths,
        int proposalDays) {
    /**
     * Offenders a year, never beyond two, accomplices three months: what regulators found lawful in retail (Foodstuffs North
     * Island, 2025: two years and three months), taken shorter. The floor is our own: a person was listed for 39 pence.
     */
    public static final EnrolmentRules UK = new EnrolmentRules(Currency.getInstance("GBP"), 50_00, 12, 24, 3, 7);

    /** Before an entry ends, somebody is asked whether it should. */
    public static final Duration REVIEW = Duration.ofDays(14);

    /** A reason not to tell somebody is looked at again within these; a quarter, as our own rule. */
    static final int MONTHS_TO_REVIEW_NOTICE = 3;

    public static final int LONGEST_REFERENCE = 200;
    public static final int LONGEST_REASON = 1000;
    private static final Duration ACCOMPLICES_MONTH = Duration.ofDays(30);

    public EnrolmentRules {
        if (seriousnessFloor < 0 || defaultMonths < 1 || accompliceMonths < 1 || proposalDays < 1) {
            throw new IllegalArgumentException("Rules for enrolment with a number that is too small");
        }
        if (defaultMonths > mostMonths) {
            throw new IllegalArgumentException("Entries that last longer than they may");
        }
    }

    /** What stands in the way of listing somebody; empty if nothing does. */
    public Optional<Refusal> refusal(Grounds grounds, Notice notice, LocalDate today) {
        return new Policy(this, today).refusal(grounds, notice);
    }

    /** One sentence that says what is wrong, or what is missing. */
    public String words(Refusal refusal) {
        return switch (refusal) {
            case NO_WORTH -> "Say what the goods or the damage were worth.";
            case TOO_LITTLE ->
                "A single theft, fraud or damage of less than %s is not serious enough for the watchlist."
                        .formatted(money(seriousnessFloor));
            case IN_THE_FUTURE -> "The day of the incident lies in the future: check the date.";
            case TOO_LONG_AGO ->
                "The incident was more than %d months ago, which is too long for the watchlist.".formatted(mostMonths);
            case HELPED_TOO_LONG_AGO ->
                "The incident was more than %d months ago, which is too long for somebody who helped."
                        .formatted(accompliceMonths);
            case NO_INCIDENT -> "Give the incident's reference, for example its number in your incident book.";
            case NO_EVIDENCE -> "Say what evidence there is and where it is kept: nobody is listed without.";
            case NO_REASON -> "Say in a sentence what happened.";
            case TOO_MANY_WORDS ->
                "Keep it shorter: the reason has at most %d characters, a reference and a place %d."
                        .formatted(LONGEST_REASON, LONGEST_REFERENCE);
            case NOT_DECLARED ->
                "Children and vulnerable people are never listed: declare that the person is over 18 and not vulnerable.";
            case NOTICE_DATE ->
                "The day on which the person was told lies before the incident or in the future: check the date.";
            case REVIEW_DATE ->
                "Say when you will look again at why the person was not told: within %d months."
                        .formatted(MONTHS_TO_REVIEW_NOTICE);
        };
    }

    /** "£50.00". @param worth in the currency's smallest unit */
    public String money(long worth) {
        return money(currency, worth);
    }

    /** As {@link #money(long)}, of any currency. */
    public static String money(Currency currency, long worth) {
        int digits = currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(worth, digits));
    }

    /** In the currency's smallest unit. Empty if that is no amount of money, or more than any shop holds. */
    public Optional<Long> worth(String typed) {
        try {
            BigDecimal amount = new BigDecimal(typed.strip()).setScale(digits(), java.math.RoundingMode.UNNECESSARY);
            long worth = amount.movePointRight(digits()).longValueExact();
            return worth < 0 ? Optional.empty() : Optional.of(worth);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private int digits() {
        return currency.getDefaultFractionDigits();
    }

    Instant lapse(Instant proposed) {
        return proposed.plus(Duration.ofDays(proposalDays));
    }

    Instant expiry(Instant approved, boolean accomplice, ZoneId zone) {
        return accomplice
                ? approved.plus(ACCOMPLICES_MONTH.multipliedBy(accompliceMonths))
                : months(approved, defaultMonths, zone);
    }

    /** However often somebody is proposed for the same incident, nobody is listed for it after this. */
    Instant last(LocalDate incident, ZoneId zone) {
        return incident.plusMonths(mostMonths).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When an entry that is renewed now ends; empty if it may not last longer than it does. */
    Optional<Instant> renewed(Instant approved, boolean accomplice, Instant now, Instant expires, ZoneId zone) {
        Instant wanted = months(now, defaultMonths, zone);
        Instant last = months(approved, mostMonths, zone);
        return Optional.of(wanted.isBefore(last) ? wanted : last)
                .filter(later -> !accomplice && later.isAfter(expires));
    }

    static Instant months(Instant from, int months, ZoneId zone) {
        return from.atZone(zone).plusMonths(months).toInstant();
    }
}
