package smartshop.app.rule;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/**
 * When a rule applies. An empty set asks for nothing, but for occasions and profiles: without one it never applies.
 *
 * @param offences of which kinds; whoever's is not known is none of them
 * @param least how grave at least
 * @param cameras their numbers
 * @param days on which the hours begin
 */
public record When(
        Set<Occasion> occasions,
        Set<Profile> profiles,
        Set<Offence> offences,
        Severity least,
        Set<UUID> cameras,
        Set<DayOfWeek> days,
        Hours hours) {

    public When {
        occasions = Set.copyOf(occasions);
        profiles = Set.copyOf(profiles);
        offences = Set.copyOf(offences);
        cameras = Set.copyOf(cameras);
        days = Set.copyOf(days);
    }

    /** At any time, everywhere, whoever it is. */
    public static When always(Set<Occasion> occasions) {
        return new When(
                occasions, Set.of(Profile.values()), Set.of(), Severity.LOSS, Set.of(), Set.of(), Hours.ALL_DAY);
    }

    public boolean holds(Situation now) {
        return occasions.contains(now.occasion())
                && profiles.contains(now.profile())
                && (offences.isEmpty()
                        || now.offence().filter(offences::contains).isPresent())
                && now.severity().compareTo(least) >= 0
                && (cameras.isEmpty() || cameras.contains(now.camera()))
                && hours.hold(now.at(), day -> days.isEmpty() || days.contains(day));
    }
}
