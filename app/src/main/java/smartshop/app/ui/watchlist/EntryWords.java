package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.Suspension;

/** What the page says of entries. */
public final class EntryWords {
    private final Clock clock;

    EntryWords(Clock clock) {
        this.clock = clock;
    }

    public static String of(Offence offence) {
        return switch (offence) {
            case REPEATED_THEFT -> Words.say("offence.repeatedTheft");
            case THEFT -> Words.say("offence.theft");
            case FRAUD -> Words.say("offence.fraud");
            case CRIMINAL_DAMAGE -> Words.say("offence.damage");
            case VIOLENCE -> Words.say("offence.violence");
            case THREATS -> Words.say("offence.threats");
            case STAFF_ABUSE -> Words.say("offence.abuse");
            case BANNED -> Words.say("offence.banned");
        };
    }

    static String of(Evidence.Kind kind) {
        return switch (kind) {
            case RECORDING -> Words.say("evidence.recording");
            case STATEMENT -> Words.say("evidence.statement");
            case POLICE_REPORT -> Words.say("evidence.police");
            case STOCK_RECORD -> Words.say("evidence.stock");
            case BAN_NOTICE -> Words.say("evidence.ban");
        };
    }

    static String of(Notice.Why why) {
        return switch (why) {
            case NO_ADDRESS -> Words.say("withheld.noAddress");
            case INVESTIGATION -> Words.say("withheld.investigation");
            case SAFETY -> Words.say("withheld.safety");
        };
    }

    /** "Theft · 3 November 2026 · £75.00 · IB-114", or nothing of an entry from before there were rules. */
    String grounds(Listing entry, EnrolmentRules rules) {
        return entry.grounds()
                .map(said -> Stream.of(
                                Optional.of(offence(said)),
                                Optional.of(date(said.day())),
                                said.worth().stream().mapToObj(rules::money).findFirst(),
                                Optional.of(said.incident()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static String offence(Grounds said) {
        return said.accomplice() ? Words.say("offence.accomplice", of(said.offence())) : of(said.offence());
    }

    /** "Active · 365 days left". */
    String state(Listing entry) {
        long days = entry.daysLeft(clock.instant());
        return switch (Standing.of(entry, clock.instant())) {
            case PENDING -> days == 1 ? Words.say("entry.proposedLast") : Words.say("entry.proposed", days);
            case ACTIVE -> days == 1 ? Words.say("entry.activeLast") : Words.say("entry.active", days);
            case EXPIRING -> days == 1 ? Words.say("entry.expiringLast") : Words.say("entry.expiring", days);
            case SUSPENDED -> Words.say("entry.suspended");
            case CONTESTED -> Words.say("entry.contested");
            case EXPIRED -> entry.held() ? Words.say("entry.held") : Words.say("entry.ended");
            case CHANGED -> Words.say("watchlist.changed.chip");
        };
    }

    /** Since when and why it rests; nothing of one that does not. */
    String rest(Listing entry) {
        return entry.suspension().map(this::resting).orElse("");
    }

    /** "Active until 20 November 2027 (365 days)"; nothing of one that is over. */
    String ends(Listing entry) {
        long days = entry.daysLeft(clock.instant());
        String date = date(entry.endsAt());
        if (days == 0) {
            return "";
        }
        return days == 1 ? Words.say("entry.endsLast", date) : Words.say("entry.ends", date, days);
    }

    /** "Recording · USB stick 3, safe", or nothing. */
    static String evidence(Listing entry) {
        return entry.grounds()
                .flatMap(Grounds::evidence)
                .map(said -> of(said.kind()) + " · " + said.place())
                .orElse("");
    }

    private String resting(Suspension rest) {
        String date = date(rest.since());
        return switch (rest.why()) {
            case WRONG_ALERTS -> Words.say("watchlist.suspended.wrong", date);
            case ASKED -> Words.say("watchlist.suspended.asked", date);
            case CONTESTED -> Words.say("watchlist.contested", date);
        };
    }

    /** "Proposed by Ann, approved by Bo on 20 November 2026"; nothing of a proposal whose proposer nobody knows. */
    String who(ListedPerson listed) {
        Optional<SignOff> signOff = listed.person().listing().flatMap(Listing::signOff);
        return signOff.map(given -> who(listed, given))
                .orElseGet(() -> listed.proposer()
                        .map(name -> Words.say("entry.by", name))
                        .orElse(""));
    }

    private String who(ListedPerson listed, SignOff given) {
        String date = date(given.at());
        return switch (given.how()) {
            case TWO_PEOPLE ->
                Words.say(
                        "entry.byTwo",
                        listed.proposer().orElseGet(() -> Words.say("entry.somebody")),
                        listed.approver().orElseGet(() -> Words.say("entry.somebody")),
                        date);
            case ONE_PERSON ->
                listed.approver()
                        .map(name -> Words.say("entry.byOneNamed", name, date))
                        .orElseGet(() -> Words.say("entry.byOne", date));
            case BEFORE_RULES -> Words.say("entry.before", date);
        };
    }

    /** "Told on 20 November 2026", or why not and when that is looked at again. */
    String knows(Listing entry) {
        return entry.notice()
                .map(notice -> switch (notice) {
                    case Notice.Told told -> Words.say("entry.told", date(told.on()));
                    case Notice.Withheld withheld ->
                        Words.say("entry.notTold", of(withheld.why()), date(withheld.reviewOn()));
                })
                .orElse("");
    }

    private String date(Instant at) {
        return Times.date(at, clock.getZone());
    }

    private static String date(LocalDate day) {
        return Times.date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
