package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/**
 * Y, N, U and L on a focused card, and I once it is confirmed. They count only 600 ms after the card got the focus, so that nobody who types something
 * else answers by accident, and a key held down counts once.
 */
final class AnswerKeys {
    static final Duration ARMED_AFTER = Duration.ofMillis(600);

    private final Clock clock;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Instant armedAt = Instant.MAX;

    AnswerKeys(Clock clock) {
        this.clock = clock;
    }

    void focused(boolean focused) {
        armedAt = focused ? clock.instant().plus(ARMED_AFTER) : Instant.MAX;
        down.clear();
    }

    /** What a key says. */
    enum Key {
        YES,
        NO,
        UNSURE,
        LATER,
        /** Not an answer: opens the incident of a confirmed alert. */
        INCIDENT
    }

    Optional<Key> pressed(KeyCode key) {
        boolean first = down.add(key);
        return first && !clock.instant().isBefore(armedAt) ? answer(key) : Optional.empty();
    }

    void released(KeyCode key) {
        down.remove(key);
    }

    private static Optional<Key> answer(KeyCode key) {
        return switch (key) {
            case Y -> Optional.of(Key.YES);
            case N -> Optional.of(Key.NO);
            case U -> Optional.of(Key.UNSURE);
            case L -> Optional.of(Key.LATER);
            case I -> Optional.of(Key.INCIDENT);
            default -> Optional.empty();
        };
    }
}
