package smartshop.storage.watchlist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The rules, applied to what is said on one day. */
record Policy(EnrolmentRules rules, LocalDate today) {

    Optional<Refusal> refusal(Grounds grounds, Notice notice) {
        return Stream.of(
                        worth(grounds.offence(), grounds.worth()),
                        day(grounds.day(), grounds.accomplice()),
                        words(grounds),
                        evidence(grounds),
                        when(!grounds.declaration().made(), Refusal.NOT_DECLARED),
                        told(notice, grounds.day()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Optional<Refusal> worth(Offence offence, OptionalLong worth) {
        if (offence.hasWorth() && (worth.isEmpty() || worth.getAsLong() <= 0)) {
            return Optional.of(Refusal.NO_WORTH);
        }
        return when(offence.hasFloor() && worth.orElseThrow() < rules.seriousnessFloor(), Refusal.TOO_LITTLE);
    }

    private Optional<Refusal> day(LocalDate day, boolean accomplice) {
        if (day.isAfter(today)) {
            return Optional.of(Refusal.IN_THE_FUTURE);
        }
        return accomplice
                ? when(day.isBefore(today.minusMonths(rules.accompliceMonths())), Refusal.HELPED_TOO_LONG_AGO)
                : when(day.isBefore(today.minusMonths(rules.mostMonths())), Refusal.TOO_LONG_AGO);
    }

    private static Optional<Refusal> words(Grounds grounds) {
        if (grounds.incident().isEmpty()) {
            return Optional.of(Refusal.NO_INCIDENT);
        }
        if (grounds.reason().isEmpty()) {
            return Optional.of(Refusal.NO_REASON);
        }
        boolean tooMany = grounds.incident().length() > EnrolmentRules.LONGEST_REFERENCE
                || grounds.evidence()
                        .filter(kept -> kept.place().length() > EnrolmentRules.LONGEST_REFERENCE)
                        .isPresent()
                || grounds.reason().length() > EnrolmentRules.LONGEST_REASON;
        return when(tooMany, Refusal.TOO_MANY_WORDS);
    }

    private static Optional<Refusal> evidence(Grounds grounds) {
        boolean kept = grounds.evidence().filter(one -> !one.place().isBlank()).isPresent();
        return when(!kept, Refusal.NO_EVIDENCE);
    }

    private Optional<Refusal> told(Notice notice, LocalDate incident) {
        return switch (notice) {
            case Notice.Told told ->
                when(told.on().isAfter(today) || told.on().isBefore(incident), Refusal.NOTICE_DATE);
            case Notice.Withheld withheld -> when(!soon(withheld.reviewOn()), Refusal.REVIEW_DATE);
        };
    }

    private boolean soon(LocalDate review) {
        return review.isAfter(today) && !review.isAfter(today.plusMonths(EnrolmentRules.MONTHS_TO_REVIEW_NOTICE));
    }

    private static Optional<Refusal> when(boolean so, Refusal refusal) {
        return so ? Optional.of(refusal) : Optional.empty();
    }
}
