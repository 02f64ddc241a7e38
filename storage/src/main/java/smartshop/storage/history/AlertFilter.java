package smartshop.storage.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * Which alerts of the past. What is empty filters nothing.
 *
 * @param from the earliest moment of alerting
 * @param to the first moment that is too late
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record AlertFilter(
        Optional<UUID> camera,
        Optional<PersonId> person,
        Optional<Answer> answer,
        Optional<Instant> from,
        Optional<Instant> to) {
    public static final AlertFilter ALL =
            new AlertFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AlertFilter at(UUID onlyCamera) {
        return new AlertFilter(Optional.of(onlyCamera), person, answer, from, to);
    }

    public AlertFilter of(PersonId onlyPerson) {
        return new AlertFilter(camera, Optional.of(onlyPerson), answer, from, to);
    }

    public AlertFilter answered(Answer only) {
        return new AlertFilter(camera, person, Optional.of(only), from, to);
    }

    public AlertFilter between(Instant earliest, Instant tooLate) {
        return new AlertFilter(camera, person, answer, Optional.of(earliest), Optional.of(tooLate));
    }

    /** As {@link #between}, and within what it was before. */
    AlertFilter within(Instant earliest, Instant tooLate) {
        Instant begin = from.filter(earliest::isBefore).orElse(earliest);
        Instant end = to.filter(tooLate::isAfter).orElse(tooLate);
        return between(begin, end);
    }
}
