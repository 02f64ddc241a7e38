package smartshop.app.lawful;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether live matching may run: not before the country is chosen, the legal ground is recorded where the country demands
 * that, and assessment, policy and sign are each done and dated; and not for longer than a year after the oldest of them.
 * A pure function.
 */
public final class MatchingLock {
    /** Twelve months; also of a leap year. */
    static final int VALID_DAYS = 366;

    /** For so long it is said beforehand. */
    public static final int WARNING_DAYS = 30;

    private MatchingLock() {}

    /** @param today where the shop is */
    public static LockState state(LawfulRecord record, LocalDate today) {
        Optional<Jurisdiction> profile = record.profile();
        if (profile.isEmpty()) {
            return new LockState.Locked(List.of(new LockReason.NoCountry()));
        }
        List<LockReason> reasons = reasons(profile.get(), record, today);
        return reasons.isEmpty() ? open(record, today) : new LockState.Locked(reasons);
    }

    private static List<LockReason> reasons(Jurisdiction profile, LawfulRecord record, LocalDate today) {
        List<LockReason> reasons = new ArrayList<>();
        if (profile.basis().needed() && record.basis().isEmpty()) {
            reasons.add(new LockReason.NoBasis(profile.name()));
        }
        for (Paper paper : Paper.values()) {
            reason(paper, profile.words(paper).name(), record, today).ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    private static Optional<LockReason> reason(Paper paper, String name, LawfulRecord record, LocalDate today) {
        PaperDone done = record.papers().get(paper);
        if (done == null) {
            return Optional.of(new LockReason.Missing(paper, name));
        }
        if (done.on().isAfter(today)) {
            return Optional.of(new LockReason.Ahead(paper, name, done.on()));
        }
        return today.isBefore(end(done))
                ? Optional.empty()
                : Optional.of(new LockReason.Expired(paper, name, done.on()));
    }

    /** The first day on which the paper does not count any more. */
    public static LocalDate end(PaperDone done) {
        return done.on().plusDays(VALID_DAYS);
    }

    private static LockState open(LawfulRecord record, LocalDate today) {
        LocalDate until = record.papers().values().stream()
                .map(MatchingLock::end)
                .min(LocalDate::compareTo)
                .orElseThrow();
        long left = ChronoUnit.DAYS.between(today, until);
        return left <= WARNING_DAYS ? new LockState.Warning(until, left) : new LockState.Open(until);
    }
}
