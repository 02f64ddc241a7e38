package smartshop.app;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import smartshop.app.live.Notices;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.watchlist.Ended;
import smartshop.storage.watchlist.State;
import smartshop.storage.watchlist.Watchlist;

/** Ends entries whose time is over, and says which were changed outside SmartShop. For one thread at a time. */
final class EntryEnds {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, d MMMM uuuu", Locale.UK);

    private final Watchlist watchlist;
    private final AuditLog audit;
    private final Notices notices;
    /** Said once. */
    private final Set<PersonId> changed = new HashSet<>();

    EntryEnds(Watchlist watchlist, AuditLog audit, Notices notices) {
        this.watchlist = watchlist;
        this.audit = audit.by(Actor.SYSTEM);
        this.notices = notices;
    }

    void endDue() {
        List<Ended> ended = audit.together(() -> {
            List<Ended> over = watchlist.endDue();
            over.forEach(one -> audit.record(
                    Deed.of(Action.ENTRY_ENDED, one.person().value()).with(Detail.of(one.was()))));
            return over;
        });
        long proposals =
                ended.stream().filter(one -> one.was() == State.PROPOSED).count();
        say(
                proposals,
                "A proposal for the watchlist has lapsed, because nobody decided in time.",
                "proposals for the watchlist have lapsed, because nobody decided in time.");
        say(
                ended.size() - proposals,
                "An entry of the watchlist has ended and was erased.",
                "entries of the watchlist have ended and were erased.");
    }

    /** The clock may be wrong: nobody looks for whoever is due by it, and nobody is erased before that moment. */
    void sayWhatIsHeldBack(Clock clock, Instant until) {
        if (watchlist.nextEnd().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            notices.add(
                    "This computer's clock leapt ahead, or it was off for long. Entries that are over by it are not looked for, and are erased after %s: if the clock is wrong, set it right before."
                            .formatted(MOMENT.format(until.atZone(clock.getZone()))));
        }
    }

    private void say(long count, String one, String many) {
        if (count > 0) {
            notices.add(count == 1 ? one : count + " " + many);
        }
    }

    void sayWhichWereChanged() {
        for (PersonId person : watchlist.changedOutside()) {
            if (changed.add(person)) {
                audit.record(Deed.of(Action.ENTRY_TAMPERED, person.value()));
                notices.add("An entry of the watchlist was changed outside SmartShop and is not used: %s."
                        .formatted(person));
            }
        }
    }
}
